/**
 * The app as somebody sees it who has never been here.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await page.locator("#root > *").first().waitFor();
}
