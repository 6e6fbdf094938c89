import { parseArgs } from "node:util";
import { firstLoad } from "./running/first-load.mjs";

/**
 * kB (1,000 bytes) of gzipped JavaScript that a person waits for before the first letter can be typed: a few seconds
 * on a slow telephone. What a first visit does without comes later.
 */
const LIMIT = 300;

const { values } = parseArgs({ options: { folder: { type: "string", default: "dist" }, limit: { type: "string" } } });
const limit = Number(values.limit ?? LIMIT);
const files = firstLoad(values.folder);
const total = files.reduce((sum, { zipped }) => sum + zipped, 0) / 1_000;
const largest = files.slice(0, 5).map(({ path, zipped }) => `${path} ${(zipped / 1_000).toFixed(1)} kB`);
console.log(`First load: ${total.toFixed(1)} kB of JavaScript, gzipped, in ${files.length} files; limit ${limit} kB`);
if (total > limit) {
  console.log(`That is too much. The largest:\n  ${largest.join("\n  ")}`);
  process.exitCode = 1;
}
