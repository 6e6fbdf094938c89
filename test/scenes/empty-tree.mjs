import { settle } from "../tools/open-sample.mjs";

/**
 * A tree from which everything was deleted.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await settle(page);
}
