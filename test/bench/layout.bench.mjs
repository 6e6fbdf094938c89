import { ratio } from "./measure.mjs";

export const title = "The layout alone, beside d3-flextree";
export const where = "node";

/**
 * A tree laid out from nothing, and after one card has grown. d3-flextree always starts from nothing.
 * @param {import("./run.mjs").NodeTools} tools
 */
export async function run({ code, sample }) {
  /** @type {import("./run.mjs").Measurement[]} */
  const measurements = [];
  /** @type {import("./run.mjs").Ratio[]} */
  const ratios = [];
  for (const size of [1_000, 10_000]) {
    const { whole, again, peer } = code.layouts(size);
    const runs = { runs: 15, warm: 4 };
    const ours = sample(`whole tree of ${size} nodes`, whole, runs);
    const one = sample(`one card of ${size} grows`, again, { runs: 15, batch: 50 });
    const theirs = sample(`d3-flextree, ${size} nodes`, peer, runs);
    measurements.push(ours, one, theirs);
    ratios.push({ name: `layout ${size}: ours / d3-flextree`, value: ratio(ours, theirs), goal: 0.5 });
  }
  return { measurements, ratios };
}
