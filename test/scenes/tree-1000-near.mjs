import { openSample } from "../tools/open-sample.mjs";

/**
 * A large tree as it opens: its top, at a size that can be read.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await openSample(page, 1_000);
}
