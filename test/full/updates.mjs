import { rmSync } from "node:fs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildVersion, World } from "../tools/world.mjs";
import { SCENARIOS } from "./updates/scenarios.mjs";

export const title =
  "Releases of the app follow each other while tabs are open: nothing is reloaded unasked, and nothing is lost";

/** About how long it takes on two cores. */
export const minutes = 6;

export async function run() {
  const fault = await obtainChromium();
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const builds = { v1: buildVersion(".", "v1"), v2: buildVersion(".", "v2"), v3: buildVersion(".", "v3", 2) };
  /** @type {{ what: string, told: string, fault?: string }[]} */
  const outcomes = [];
  try {
    for (const [what, play] of Object.entries(SCENARIOS)) {
      const world = new World();
      const outcome = await inWorld(world, builds, play);
      outcomes.push({ what, ...outcome });
      console.log(`  ${what}: ${outcome.fault ?? outcome.told}`);
    }
  } finally {
    for (const build of Object.values(builds)) rmSync(build, { recursive: true, force: true });
  }
  return {
    passed: outcomes.filter((one) => one.fault === undefined).length,
    failures: outcomes.flatMap((one) => (one.fault === undefined ? [] : [{ name: `${one.what}: ${one.fault}` }])),
    skipped: [],
    head: ["what happens", "what was seen"],
    rows: outcomes.map(({ what, told, fault: wrong }) => [what, wrong ?? told]),
  };
}

/**
 * @param {World} world
 * @param {import("./updates/scenarios.mjs").Builds} builds
 * @param {(world: World, builds: import("./updates/scenarios.mjs").Builds) => Promise<string>} play
 */
async function inWorld(world, builds, play) {
  try {
    return { told: await play(world, builds) };
  } catch (error) {
    return { told: "", fault: /** @type {Error} */ (error).message.split("\n").slice(0, 3).join(" ") };
  } finally {
    await world.end();
  }
}
