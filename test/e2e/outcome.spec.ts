import { expect, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";
import { violations } from "./axe.ts";

const TREE = `<!-- aimtree 1 -->
- * Launch the new dashboard
  - Activation #leading
    - Setups #proxy
    - ! Onboarding
      what for: Customers should see a result
`;

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await drop(page, "outcome.md", Buffer.from(TREE));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(4);
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("F8");
  await rest(page);
});

test("an aim that names what is made is said anew: who does what differently, and how much", async ({ page }) => {
  await page.getByText("Say who does what differently, and how much…").first().click();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Who?")).toBeFocused();
  expect(await violations(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("Team leads");
  await page.keyboard.press("Tab");
  await page.keyboard.type("open it before the stand-up");
  await page.keyboard.press("Tab");
  await page.keyboard.type("10% -> 60% by 2027-03-31");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText(
    "“Launch the new dashboard” is now called “Team leads open it before the stand-up”; target 60 %",
  );
  await page.keyboard.press("Enter");
  const aim = page.getByRole("treeitem", { name: /Aim: Team leads open it before the stand-up/ }).last();
  await expect(aim).toBeVisible();
  await expect(aim).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("treeitem", { name: /Aim: Launch the new dashboard/ }).last()).toBeVisible();
});

test("the word that hedges is selected, so that typing replaces it", async ({ page }) => {
  await page.getByText("Change the wording…").first().click();
  await page.keyboard.press("Enter");
  await expect
    .poll(() =>
      page.evaluate(() => {
        const field = document.activeElement;
        if (!(field instanceof HTMLTextAreaElement)) return "";
        return field.value.slice(field.selectionStart, field.selectionEnd);
      }),
    )
    .toBe("should");
  await page.keyboard.type("will");
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("What for", { exact: true })).toHaveValue("Customers will see a result");
});
