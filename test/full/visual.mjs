import { buildTargets } from "../tools/running/build.mjs";
import { journeys } from "../tools/running/parts.mjs";
import { runNode } from "../tools/running/process.mjs";

export const title = "The screens look as in the pictures of test/references";

/** About how long it takes on two cores. */
export const minutes = 6;

/**
 * Builds the app and compares its screens with the pictures. `UPDATE=1` writes them anew, for a person to look at and to
 * commit. What differs lies in `test-results`, with both pictures and the difference.
 */
export async function run() {
  for (const [name, script, args] of buildTargets()) {
    const { code, output } = await runNode(script, args, { show: false });
    if (code !== 0) return { passed: 0, failures: [{ name, text: output }], skipped: [] };
  }
  return journeys(true, { AIMTREE_PICTURES: "1" }, 4 * minutes);
}
