import { parseArgs } from "node:util";
import { obtainChromium } from "./running/browser.mjs";
import { PARTS } from "./running/parts.mjs";
import { lastLine, seconds, sum, table } from "./running/results.mjs";

/**
 * @typedef {import("./running/parts.mjs").Part} Part
 * @typedef {import("./running/results.mjs").Result} Result
 * @typedef {Result & { part: Part, seconds: number }} Row
 */

const USAGE = `npm test -- [--only PART[,PART]] [--verbose]
Parts: ${PARTS.map(({ id }) => id).join(", ")}`;

/**
 * The parts to run: all, or the named ones with what they need.
 * @param {readonly string[]} only
 */
function choose(only) {
  const names = only.flatMap((value) => value.split(",")).filter(Boolean);
  const unknown = names.filter((name) => !PARTS.some(({ id }) => id === name));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(", ")}.\n${USAGE}`);
  if (names.length === 0) return PARTS;
  const needed = PARTS.filter(({ id }) => names.includes(id)).map(({ needs }) => needs);
  return PARTS.filter(({ id }) => names.includes(id) || needed.includes(id));
}

/**
 * Runs one part, or says why it cannot run.
 * @param {Part} part
 * @param {readonly Row[]} before
 * @param {string | undefined} noBrowser
 * @param {boolean} show
 * @returns {Promise<Row>}
 */
async function runPart(part, before, noBrowser, show) {
  const started = performance.now();
  const row = (/** @type {Result} */ result) => ({ ...result, part, seconds: (performance.now() - started) / 1000 });
  const base = before.find((earlier) => earlier.part.id === part.needs);
  const reason = part.missing?.() ?? (base?.failures.length ? `${base.part.title} failed` : undefined);
  if (reason) return row({ passed: 0, failures: [], skipped: [{ name: part.title, reason }] });
  if (part.browser && noBrowser) {
    return row({ passed: 0, failures: [{ name: part.title, text: noBrowser }], skipped: [] });
  }
  console.log(`▸ ${part.title}`);
  const result = await part.run(show);
  if ((result.failures.length > 0 || part.tells) && !show) console.log(result.output.trimEnd());
  return row(result);
}

/**
 * @param {readonly Part[]} parts
 * @param {boolean} show
 */
async function runAll(parts, show) {
  /** @type {Row[]} */
  const rows = [];
  const cheap = parts.filter((part) => part.cheap);
  // Two at a time: each of them keeps about one core busy.
  for (let i = 0; i < cheap.length; i += 2) {
    rows.push(...(await Promise.all(cheap.slice(i, i + 2).map((part) => runPart(part, rows, undefined, show)))));
  }
  const rest = parts.filter((part) => !part.cheap);
  const noBrowser = rest.some(({ browser }) => browser) ? await obtainChromium() : undefined;
  for (const part of rest) rows.push(await runPart(part, rows, noBrowser, show));
  return rows;
}

/** @param {readonly Row[]} rows */
function report(rows) {
  const total = sum(rows);
  console.log("");
  for (const { name, reason } of total.skipped) console.log(`skipped  ${name}\n         because: ${reason}`);
  for (const name of total.unsteady ?? [])
    console.log(`unsteady ${name}\n         failed once, passed when it was run again`);
  for (const { name, text } of total.failures) console.log(`FAILED   ${name}${text ? `\n${text}` : ""}`);
  const cells = rows.map(({ part, passed, failures, skipped, seconds: time }) => [
    part.title,
    ...[passed, failures.length, skipped.length].map(String),
    seconds(time),
  ]);
  console.log(`\n${table(["part", "passed", "failed", "skipped", "time"], cells)}\n`);
  console.log(lastLine(total));
  return total.failures.length === 0 && total.passed > 0;
}

try {
  const { values } = parseArgs({
    options: { only: { type: "string", multiple: true, default: [] }, verbose: { type: "boolean", default: false } },
  });
  process.exitCode = report(await runAll(choose(values.only), values.verbose)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
