export const title = "Opening the app";
export const where = "browser";

/**
 * From the address to the first thing on the page: first with an empty cache, then again.
 * @param {import("./run.mjs").BrowserTools} tools
 */
export async function run({ page, address, sampleAsync }) {
  const open = async () => {
    await page.goto(address);
    await page.locator("#root > *").first().waitFor();
  };
  const first = await sampleAsync("first time", open, { runs: 1, warm: 0 });
  const again = await sampleAsync("again", open, { runs: 10 });
  return { measurements: [first, again], ratios: [{ name: "first : again", of: first, to: again }] };
}
