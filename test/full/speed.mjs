import { readFileSync } from "node:fs";
import { runNode } from "../tools/running/process.mjs";

export const title =
  "Ten thousand nodes cost what a hundred do: counts, and work of the processor beside others in one run";

/** About how long it takes on two cores. */
export const minutes = 25;

const BENCH = "test/bench/run.mjs";
const REPORT = "test/reports/bench.json";
/** What can be judged without a clock; 100 nodes are what 10,000 are held against. */
const ASKED = ["layout", "screen", "--sizes", "100,10000"];

/** @typedef {import("../bench/run.mjs").Ratio} Ratio */

/** Fails where a ratio is missed that a busy machine does not change; all others are only told. */
export async function run() {
  const { code, output } = await runNode(BENCH, ASKED, { show: true, minutes: 90 });
  if (code !== 0) return { passed: 0, failures: [{ name: "the measuring", text: output.slice(-2_000) }], skipped: [] };
  const { parts } = JSON.parse(readFileSync(REPORT, "utf8"));
  const ratios = /** @type {Ratio[]} */ (parts.flatMap((/** @type {{ ratios: Ratio[] }} */ part) => part.ratios));
  return judged(ratios);
}

/** @param {readonly Ratio[]} ratios */
export function judged(ratios) {
  const gates = ratios.filter(({ gate }) => gate);
  if (gates.length === 0) return { passed: 0, failures: [{ name: "nothing was measured" }], skipped: [] };
  const missed = gates.filter(({ value, goal }) => !(value <= (goal ?? 0)));
  return {
    passed: gates.length - missed.length,
    failures: missed.map(({ name, value, goal }) => ({ name: `${name}: ${value.toFixed(3)}, at most ${goal}` })),
    skipped: [],
    head: ["what", "is", "goal", "counts"],
    rows: ratios.map(({ name, value, goal, gate }) => [name, value.toFixed(4), `${goal ?? ""}`, gate ? "yes" : ""]),
  };
}
