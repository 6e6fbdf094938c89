import { openSample, showAll } from "../tools/open-sample.mjs";

/**
 * A tree of 10 nodes, all of it.
 * @param {import("playwright-core").Page} page
 */
export async function show(page) {
  await openSample(page, 10);
  await showAll(page);
}
