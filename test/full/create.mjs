import { vitest } from "../tools/running/parts.mjs";

export const title = "One more rule, command, format and record from the templates: all compile and pass";

/** About how long it takes on two cores. */
export const minutes = 2;

/** Creates one of each in a copy of the repository, and lets the compiler, the linter and its tests judge it. */
export async function run() {
  return vitest("unit", true, ["tools/create"], { AIMTREE_THOROUGH: "1" }, 8 * minutes);
}
