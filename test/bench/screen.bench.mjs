import { PAGES, Screen } from "./screen.mjs";

export const title = "The app on the screen, beside React Flow with its defaults and a bare canvas";
export const where = "browser";

const SIZES = [1_000, 10_000];

/** The largest share of React Flow's time that is fine. Between them lies what everything mounted at once costs. */
const GOALS = {
  open: { 1000: 0.6, 10000: 0.1 },
  pan: { 1000: 0.4, 10000: 0.05 },
  "pan far out": { 1000: 0.4, 10000: 0.06 },
  rename: { 1000: 1, 10000: 0.2 },
  add: { 1000: 0.5, 10000: 0.1 },
};

/**
 * Opens, pans, renames and adds in each of them, at each size, in one run.
 * @param {import("./run.mjs").BrowserTools} tools
 */
export async function run({ browser, address }) {
  /** @type {import("./run.mjs").Measurement[]} */
  const measurements = [];
  for (const size of SIZES) {
    for (const page of PAGES) {
      const screen = await Screen.start(browser, address, page, size);
      measurements.push(...(await screen.measureAll()));
      await screen.close();
    }
  }
  return { measurements, ratios: ratiosOf(measurements) };
}

/** @param {readonly import("./run.mjs").Measurement[]} measurements */
function ratiosOf(measurements) {
  const find = (/** @type {string} */ name) => measurements.find((one) => one.name === name);
  /** @type {import("./run.mjs").Ratio[]} */
  const ratios = [];
  const add = (
    /** @type {string} */ name,
    /** @type {string} */ of,
    /** @type {string} */ to,
    /** @type {number} */ goal,
  ) => {
    const [first, second] = [find(of), find(to)];
    if (first && second) ratios.push({ name, of: first, to: second, goal });
  };
  for (const size of SIZES) {
    for (const [what, goals] of Object.entries(GOALS)) {
      const goal = /** @type {Record<number, number>} */ (goals)[size] ?? Number.NaN;
      add(`${what} ${size}: Aimtree / React Flow`, `${what} ${size} Aimtree`, `${what} ${size} React Flow`, goal);
    }
    add(`pan ${size}: Aimtree / canvas`, `pan ${size} Aimtree`, `pan ${size} canvas`, 4);
  }
  add("pan: 10,000 / 1,000", "pan 10000 Aimtree", "pan 1000 Aimtree", 2);
  add("commit: 10,000 / 1,000", "commit 10000 Aimtree", "commit 1000 Aimtree", 4);
  return ratios;
}
