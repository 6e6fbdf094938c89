import { settle } from "../tools/open-sample.mjs";

/**
 * The audit of an example in which several things are missing.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await page.getByRole("button", { name: "Your trees" }).click();
  await page.getByRole("button", { name: "Month-close example" }).click();
  await page.locator("[data-pane=map] [role=treeitem]").first().waitFor();
  await settle(page);
  await page.keyboard.press("F8");
  await settle(page);
}
