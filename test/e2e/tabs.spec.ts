import { expect, type Page, test } from "@playwright/test";
import { firstVisit, nodes, saved } from "./app.ts";

/** Findings come a moment later, and not at the same moment in both. */
const titles = async (page: Page): Promise<string[]> =>
  (await nodes(page)).map((name) => name.replace(/, \d+ finding.*/, ""));

test("two tabs on one tree show the same, and neither loses what the other typed", async ({ page, context }) => {
  await firstVisit(page);
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Activation");
  await page.keyboard.press("Escape");
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  await other.bringToFront();
  await other.locator("[data-pane=map] [role=treeitem]", { hasText: "Increase" }).click();
  await other.keyboard.press("Tab");
  await other.keyboard.type("Time to first value");
  await other.keyboard.press("Escape");
  await saved(other);
  await page.bringToFront();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  await page.locator("[data-pane=map] [role=treeitem]", { hasText: "Activation" }).click();
  await page.keyboard.press("F2");
  await page.keyboard.type(" rate");
  await page.keyboard.press("Escape");
  await saved(page);
  await other.bringToFront();
  await expect.poll(() => titles(other)).toEqual(await titles(page));
  await other.keyboard.press("Control+z");
  await expect(other.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);
  await saved(other);
  await page.bringToFront();
  await expect.poll(() => titles(page)).toEqual(await titles(other));
  expect(await titles(page)).toContainEqual(expect.stringMatching(/Activation rate/));
});
