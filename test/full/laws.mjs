import { vitest } from "../tools/running/parts.mjs";

export const title = "Every law with 20,000 random cases instead of a few hundred";

/** About how long it takes on two cores. */
export const minutes = 30;

/** Runs all `*.law.test.ts`; `LAW_RUNS` asks for another number. A law that fails prints the seed and path that show it again. */
export async function run() {
  return vitest("unit", true, ["law.test"], { LAW_RUNS: process.env.LAW_RUNS ?? "20000" }, 8 * minutes);
}
