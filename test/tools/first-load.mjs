import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { firstFonts, firstLoad, firstStyles, misplaced } from "./running/first-load.mjs";

/**
 * kB (1,000 bytes), zipped, that a person waits for before the first letter can be typed: a few seconds on a slow
 * telephone. What a first visit does without comes later.
 */
const LIMITS = { scripts: 300, styles: 20, fonts: 70 };

const { values } = parseArgs({ options: { folder: { type: "string", default: "dist" }, limit: { type: "string" } } });
const { folder } = values;
const scripts = firstLoad(folder);
const styles = firstStyles(folder);
const fonts = firstFonts(folder).map(({ path, size }) => ({ path, zipped: size }));
if (styles.length === 0 || fonts.length === 0)
  throw new Error(`${folder} has no styles or fonts: nothing was measured`);

check("JavaScript", scripts, Number(values.limit ?? LIMITS.scripts));
check("style sheets", styles, LIMITS.styles);
check("fonts for English", fonts, LIMITS.fonts);

/** What `vite build` notes of each file: see the plugin `module-list` of its settings. */
const noted = JSON.parse(readFileSync(join(".vite", `modules of ${basename(folder)}.json`), "utf8"));
const modules = Object.fromEntries(Object.entries(noted).map(([path, parts]) => [path, Object.keys(parts)]));
const faults = misplaced(
  modules,
  scripts.map(({ path }) => path),
);
for (const fault of faults) fail(fault);

/**
 * @param {string} what
 * @param {readonly { path: string, zipped: number }[]} files
 * @param {number} limit
 */
function check(what, files, limit) {
  const total = files.reduce((sum, { zipped }) => sum + zipped, 0) / 1_000;
  const count = files.length === 1 ? "one file" : `${files.length} files`;
  console.log(`First load: ${total.toFixed(1)} kB of ${what}, zipped, in ${count}; limit ${limit} kB`);
  if (total <= limit) return;
  const largest = files.slice(0, 5).map(({ path, zipped }) => `${path} ${(zipped / 1_000).toFixed(1)} kB`);
  fail(`That is too much. The largest:\n  ${largest.join("\n  ")}`);
}

/** @param {string} fault */
function fail(fault) {
  console.log(fault);
  process.exitCode = 1;
}
