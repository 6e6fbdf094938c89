import { expect, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";
import { violations } from "./axe.ts";

const TREE = `<!-- aimtree 1 -->
- * Teams stay
  - Revenue #outcome
    formula:: sum
    - Shop 60 € -> 90 €
    - Partners 40 € -> 70 €
`;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = document.querySelector(".print-pages")?.shadowRoot?.textContent ?? "";
    };
  });
  await firstVisit(page);
  await drop(page, "backwards.md", Buffer.from(TREE));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(4);
  await rest(page);
});

test("the press release and its questions are written on an aim, and printed", async ({ page }) => {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("working backwards");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Working backwards" });
  await dialog.getByRole("button", { name: "Ask the five questions" }).click();
  await expect(dialog.getByRole("textbox", { name: /^Question/ })).toHaveCount(6);
  await dialog.getByRole("textbox", { name: "Answer 1" }).fill("New teams");
  expect(await violations(page, "[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Print" }).click();
  await expect(page).toHaveTitle(/Teams stay.*Who is it for\?New teams/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeEnabled();
});

test("a number tells what its parts give, and takes their targets over", async ({ page }) => {
  await page
    .getByRole("treeitem", { name: /Revenue/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Show or hide the details" }).click();
  const parts = page.getByRole("group", { name: "The sum of its parts" });
  await expect(parts).toContainText("Their targets give 160");
  await parts.getByRole("button", { name: "Take it as the target" }).click();
  await expect(parts).toContainText("which is the target");
  await expect(page.getByRole("button", { name: /^Undo/ }).first()).toHaveAccessibleName(/target of “Revenue”/i);
});
