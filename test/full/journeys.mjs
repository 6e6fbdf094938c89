import { buildTargets } from "../tools/running/build.mjs";
import { journeys } from "../tools/running/parts.mjs";
import { runNode } from "../tools/running/process.mjs";

export const title = "Every journey, also the long ones that `npm test` leaves out";

/** About how long it takes on two cores. */
export const minutes = 15;

/** Builds the app and walks all journeys through it, those tagged `@thorough` too. */
export async function run() {
  for (const [name, script, args] of buildTargets()) {
    const { code, output } = await runNode(script, args, { show: false });
    if (code !== 0) return { passed: 0, failures: [{ name, text: output }], skipped: [] };
  }
  return journeys(true, { AIMTREE_THOROUGH: "1" }, 4 * minutes);
}
