import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, rest } from "./app.ts";

const cards = (page: Page) => page.locator("[data-pane=map] [role=treeitem]");

test.beforeEach(async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(cards(page)).toHaveCount(11);
  await rest(page);
});

/** Presses a key until something has the keyboard. */
async function pressUntilFocused(page: Page, key: string, name: RegExp): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press(key);
    if (await page.getByRole("button", { name }).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead to ${name.source}`);
}

test("conditions narrow a search down, typed or picked by keys, and the rest stands back", async ({ page }) => {
  await cards(page).first().click();
  await page.keyboard.press("/");
  const field = page.getByRole("textbox", { name: "Find in this tree" });
  await expect(field).toBeFocused();
  await page.keyboard.type("kind:metric @ana");
  await expect(page.getByText(/^1 of 2/)).toBeVisible();
  await expect(page.locator("[data-pane=map] [data-dim=true]")).toHaveCount(9);
  await expect(page.locator("[data-pane=outline] [data-dim=true]")).toHaveCount(9);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2 of 2/)).toBeVisible();
  await pressUntilFocused(page, "Tab", /^Owner/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemcheckbox", { name: "Ana" })).toBeFocused();
  for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.press("Space");
  await expect(field).toHaveValue("kind:metric owner:ana,Mei");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await field.fill("has:finding kind:nonsense");
  await expect(page.getByText("nothing found")).toBeVisible();
  await expect(page.getByText(/^kind: knows aim, metric/)).toBeVisible();
  await field.fill("is:gap kind:tactic");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-dim=true]")).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe("Weekly progress email");
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await page.keyboard.press("/");
  await expect(page.getByRole("textbox", { name: "Find in this tree" })).toHaveValue("is:gap kind:tactic");
  await expect(page.locator("[data-pane=outline] [data-dim=false]")).toHaveCount(1);
});
