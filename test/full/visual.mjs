import { walkBuilt } from "../tools/running/parts.mjs";

export const title = "The screens look as in the pictures of test/references";

/** About how long it takes on two cores. */
export const minutes = 6;

/**
 * Builds the app and compares its screens with the pictures. `UPDATE=1` writes them anew, for a person to look at and to
 * commit. What differs lies in `test-results`, with both pictures and the difference.
 */
export function run() {
  return walkBuilt({ AIMTREE_PICTURES: "1" }, 4 * minutes);
}
