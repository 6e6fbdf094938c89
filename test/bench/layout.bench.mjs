import { median, ratio } from "./measure.mjs";

export const title = "The layout alone, beside d3-flextree";
export const where = "node";

const SIZES = [1_000, 10_000, 50_000];
const [FEW, MANY, MOST] = SIZES;
/** d3-flextree takes half a second for more. */
const COMPARED = 10_000;

/**
 * A tree laid out from nothing, and after one card has grown. d3-flextree always starts from nothing.
 * @param {import("./run.mjs").NodeTools} tools
 */
export async function run({ code, sample }) {
  const each = new Map(
    SIZES.map((size) => {
      const { whole, again, shown, peer } = code.layouts(size);
      const runs = { runs: 15, warm: 4 };
      const measured = {
        whole: sample(`whole tree of ${size} nodes`, whole, runs),
        again: sample(`one card of ${size} grows`, again, { runs: 15, batch: 200 }),
        shown: sample(`one card of ${size} grows, and places of a screen`, shown, { runs: 15, batch: 50 }),
        peer: size <= COMPARED ? sample(`d3-flextree, ${size} nodes`, peer, runs) : undefined,
      };
      return [size, measured];
    }),
  );
  const of = (/** @type {number | undefined} */ size) => each.get(size ?? 0);
  const { overlaps, mirror } = code.layoutFaults(COMPARED);
  const grows = (/** @type {"whole" | "again" | "shown"} */ what) =>
    Math.log(ratio(of(MOST)?.[what], of(FEW)?.[what])) / Math.log(Number(MOST) / Number(FEW));
  return {
    measurements: [...each.values()].flatMap(({ whole, again, shown, peer }) => [
      whole,
      again,
      shown,
      ...(peer ? [peer] : []),
    ]),
    ratios: [
      { name: "whole tree, 1,000: ours / d3-flextree", value: ratio(of(FEW)?.whole, of(FEW)?.peer) },
      {
        name: "whole tree, 10,000: ours / d3-flextree",
        value: ratio(of(MANY)?.whole, of(MANY)?.peer),
        goal: 0.15,
        gate: true,
      },
      ...SIZES.map((size) => ({
        name: `one card of ${size} grows, in ms`,
        value: median(/** @type {any} */ (of(size)).again),
        goal: 0.1,
      })),
      { name: "growth of: whole tree", value: grows("whole"), goal: 1.15 },
      { name: "growth of: one card grows", value: grows("again"), goal: 0.3 },
      { name: "growth of: one card grows, and places of a screen", value: grows("shown"), goal: 0.3 },
      ...[
        { name: "overlaps among 10,000", value: overlaps },
        { name: "px off a mirrored drawing, 10,000", value: mirror },
        { name: "cards without a place in a chain of 50,000", value: code.unplacedInChain(50_000) },
      ].map((count) => ({ ...count, goal: 0, gate: /** @type {const} */ (true) })),
    ],
  };
}
