import { walkBuilt } from "../tools/running/parts.mjs";

export const title = "Every journey, also the long ones that `npm test` leaves out";

/** About how long it takes on two cores. */
export const minutes = 15;

/** Builds the app and walks all journeys through it, those tagged `@thorough` too. */
export function run() {
  return walkBuilt({ AIMTREE_THOROUGH: "1" }, 4 * minutes);
}
