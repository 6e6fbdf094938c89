import { median, quantile } from "../measure.mjs";
import { APP, FLOOR, PLAIN } from "./page.mjs";

/**
 * @typedef {import("./notes.mjs").Notes} Notes
 * @typedef {import("../run.mjs").Ratio} Ratio
 */

/**
 * What the app is measured by: the largest share of the peer's cost that is fine. `gate`: `test/full/speed.mjs` fails
 * where it is missed. Only work of the processor and counts, which a busy machine does not change, can be one.
 * @type {readonly { what: string, size: number, peer: import("./page.mjs").Peer, goal: number, p95?: true, gate?: true }[]}
 */
const GOALS = [
  { what: "load", size: 10_000, peer: PLAIN, goal: 0.05 },
  { what: "load", size: 10_000, peer: FLOOR, goal: 4 },
  { what: "load", size: 1_000, peer: PLAIN, goal: 0.4 },
  { what: "load", size: 100, peer: PLAIN, goal: 1 },
  { what: "load", size: 50_000, peer: FLOOR, goal: 4 },
  { what: "pan, CPU a frame", size: 10_000, peer: PLAIN, goal: 0.03, gate: true },
  { what: "pan, CPU a frame", size: 10_000, peer: FLOOR, goal: 3.5, gate: true },
  { what: "zoom, CPU a frame", size: 10_000, peer: PLAIN, goal: 0.03 },
  { what: "zoom, CPU a frame", size: 10_000, peer: FLOOR, goal: 3.5 },
  { what: "far pan, CPU a frame", size: 10_000, peer: PLAIN, goal: 0.03, gate: true },
  { what: "far pan, CPU a frame", size: 10_000, peer: FLOOR, goal: 2, gate: true },
  { what: "far pan, CPU a frame", size: 50_000, peer: FLOOR, goal: 2 },
  { what: "pan, between frames", size: 10_000, peer: FLOOR, goal: 1.5, p95: true },
  { what: "zoom, between frames", size: 10_000, peer: FLOOR, goal: 1.5, p95: true },
  { what: "far pan, between frames", size: 10_000, peer: FLOOR, goal: 1.5, p95: true },
  { what: "drag a node, CPU a frame", size: 10_000, peer: PLAIN, goal: 0.06, gate: true },
  { what: "add a node", size: 10_000, peer: PLAIN, goal: 0.06 },
  { what: "type a letter", size: 10_000, peer: FLOOR, goal: 1.5 },
  { what: "type a letter", size: 50_000, peer: FLOOR, goal: 1.5 },
  { what: "heap", size: 10_000, peer: PLAIN, goal: 0.1, gate: true },
];

/**
 * What must not cost more because the tree is larger: at 10,000 nodes at most this many times what it costs at 100.
 * @type {readonly { what: string, goal: number }[]}
 */
const FLAT = [
  { what: "pan, CPU a frame", goal: 2 },
  { what: "zoom, CPU a frame", goal: 2 },
  { what: "drag a node, CPU a frame", goal: 2 },
  { what: "type a letter, CPU", goal: 2 },
  { what: "elements", goal: 2 },
];

/** Nodes from which on growth is looked at: below that all cost is what the page costs empty. */
const LEAST = 1_000;
/** ms below which a cost counts as this much. */
const FLOOR_COST = 1;

/**
 * How fast a cost may grow with the tree: 0 does not, 1 as fast. Some is left for what grows with the depth, and for
 * the processor's cache, which a larger tree does not fit in.
 */
const CONSTANT = 0.3;
const LINEAR = 1.15;
const GROWTH = /** @type {const} */ ([
  [CONSTANT, "pan, CPU a frame"],
  [CONSTANT, "zoom, CPU a frame"],
  [CONSTANT, "drag a node, CPU a frame"],
  [CONSTANT, "type a letter, CPU"],
  [CONSTANT, "add a node, CPU"],
  [CONSTANT, "delete, CPU"],
  [CONSTANT, "undo, CPU"],
  [CONSTANT, "re-parent, CPU"],
  [CONSTANT, "save one edit"],
  [LINEAR, "load, CPU"],
  [LINEAR, "far pan, CPU a frame"],
  [LINEAR, "drag half of the tree, CPU a frame"],
  [LINEAR, "fold or unfold half of the tree, CPU"],
  [LINEAR, "search, CPU"],
  [LINEAR, "collapse all, CPU"],
  [LINEAR, "all rules, CPU"],
  [LINEAR, "read from storage"],
  [LINEAR, "SVG"],
]);

/**
 * @param {Notes} notes
 * @returns {Ratio[]}
 */
export function judge(notes) {
  /** @type {Ratio[]} */
  const ratios = [];
  const add = (
    /** @type {string} */ name,
    /** @type {number} */ value,
    /** @type {number} */ goal,
    /** @type {true | undefined} */ gate = undefined,
  ) => {
    if (!Number.isNaN(value)) ratios.push({ name, value, goal, ...(gate ? { gate } : {}) });
  };
  const of = (/** @type {string} */ what, /** @type {number} */ size, peer = APP) => {
    const found = notes.of(what, size, peer.name);
    return found ? median(found) : Number.NaN;
  };
  for (const { what, size, peer, goal, p95, gate } of GOALS) {
    const [ours, theirs] = [notes.of(what, size, APP.name), notes.of(what, size, peer.name)];
    if (!ours || !theirs) continue;
    const value = p95 ? quantile(ours, 0.95) / quantile(theirs, 0.95) : median(ours) / median(theirs);
    add(`${what}${p95 ? " (p95)" : ""}, ${size} nodes: Aimtree / ${peer.name}`, value, goal, gate);
  }
  for (const { what, goal } of FLAT) {
    add(`${what}: 10,000 / 100 nodes`, of(what, 10_000) / of(what, 100), goal, true);
  }
  add("elements at any zoom, 10,000 nodes", of("elements at any zoom", 10_000), 3_000, true);
  add(
    "read from storage / read single rows, 10,000",
    of("read from storage", 10_000) / of("read single rows", 10_000),
    0.25,
  );
  for (const [goal, what] of GROWTH) {
    add(`growth of: ${what}`, notes.growth(what, APP.name, LEAST, FLOOR_COST), goal);
  }
  return ratios;
}
