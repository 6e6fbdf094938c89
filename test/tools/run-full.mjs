import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { lastLine, seconds, sum, table } from "./running/results.mjs";

/**
 * A long part: one file of `test/full`. `rows` are what it measured, for the report; the counts come on their own.
 * @typedef {import("./running/results.mjs").Result & { rows?: readonly (readonly string[])[], head?: readonly string[] }} FullResult
 * @typedef {{ title: string, minutes: number, run: () => Promise<FullResult> }} FullPart
 */

const FOLDER = "test/full";
const REPORTS = "test/reports";

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.slice(0, -".mjs".length))
  .sort();

/**
 * @param {string} name
 * @returns {Promise<FullPart>}
 */
async function load(name) {
  return import(pathToFileURL(`${FOLDER}/${name}.mjs`).href);
}

/** @param {readonly string[]} wanted */
async function listParts(wanted) {
  for (const name of wanted) console.error(`There is no part ${name}.`);
  const parts = await Promise.all(names.map(async (name) => ({ name, ...(await load(name)) })));
  const rows = parts.map(({ name, title, minutes }) => [name, `${minutes} min`, title]);
  console.log(`npm run test:full -- PART [PART …], or all\n\n${table(["part", "about", "what"], rows)}`);
}

/**
 * Runs a part and writes its table to `test/reports/PART.md`.
 * @param {string} name
 */
async function runPart(name) {
  const part = await load(name);
  console.log(`▸ ${name}: ${part.title} (about ${part.minutes} minutes)`);
  const started = performance.now();
  const result = await part.run();
  const took = seconds((performance.now() - started) / 1000);
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}/${name}.md`, markdown(name, part.title, result, took));
  return { ...result, name, took };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {FullResult} result
 * @param {string} took
 */
function markdown(name, title, result, took) {
  const { failures, skipped, head = [], rows = [] } = result;
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [
    `# ${name}\n`,
    `${title}. ${lastLine(result)}, ${took}, Node ${process.version}.\n`,
    ...(head.length > 0 ? [line(head), line(head.map(() => "---")), ...rows.map(line), ""] : []),
    ...failures.map((failure) => `- failed: ${failure.name}`),
    ...skipped.map((skip) => `- skipped: ${skip.name} because ${skip.reason}`),
    "",
  ].join("\n");
}

const wanted = process.argv.slice(2);
const chosen = wanted.includes("all") ? names : wanted;
const unknown = chosen.filter((name) => !names.includes(name));
if (chosen.length === 0 || unknown.length > 0) {
  await listParts(unknown);
  process.exitCode = 2;
} else {
  const results = [];
  for (const name of chosen) results.push(await runPart(name));
  const rows = results.map(({ name, passed, failures, skipped, took }) => [
    name,
    ...[passed, failures.length, skipped.length].map(String),
    took,
  ]);
  const total = sum(results);
  console.log(`\n${table(["part", "passed", "failed", "skipped", "time"], rows)}\n`);
  for (const { name } of total.failures) console.log(`✗ ${name}`);
  for (const { name } of results) console.log(`Written to ${REPORTS}/${name}.md`);
  console.log(lastLine(total));
  process.exitCode = total.failures.length === 0 && total.passed > 0 ? 0 : 1;
}
