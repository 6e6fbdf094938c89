import { openSample, showAll } from "../tools/open-sample.mjs";

/**
 * A tree of 1000 nodes, all of it.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await openSample(page, 1_000);
  await showAll(page);
}
