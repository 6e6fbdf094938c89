import { settle, showAll } from "../tools/open-sample.mjs";

/** The picture of the README is made of this one. */
export const readme = "map";

/**
 * The example that the app offers.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await page.locator("[data-pane=map] [role=treeitem]").nth(3).waitFor();
  await showAll(page);
  await settle(page);
}
