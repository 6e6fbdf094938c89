import { expect, type Page, test } from "@playwright/test";
import { firstVisit, focused, rest } from "./app.ts";
import { violations } from "./axe.ts";

const cell = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

test("one branch, its table, a comment, and the way back of the browser, by keyboard alone", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  await rest(page);
  await run(page, "30-day activation");
  await expect.poll(() => focused(page)).toBe("30-day activation rate");
  await page.keyboard.press("Shift+Digit5");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await expect(page.getByRole("navigation", { name: "Branch shown" })).toContainText("7 of 11 nodes");
  expect(await violations(page), "a branch alone").toEqual([]);
  await run(page, "tree as a table");
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(8);
  await expect.poll(() => cell(page)).toBe("30-day activation rate");
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.type("Zoe");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await violations(page), "a cell that is written in").toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /^30-day/ })).toContainText("ZoeDone");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Alt+KeyM");
  await expect(page.getByRole("textbox", { name: "Write a comment" })).toBeFocused();
  await page.keyboard.type("Why so late?");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /^Resolve/ })).toBeVisible();
  expect(await violations(page), "table and comments").toEqual([]);
  await page.goBack();
  await expect(page.getByRole("grid").getByRole("row")).toHaveCount(12);
});
