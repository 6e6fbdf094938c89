import { readFileSync } from "node:fs";

/**
 * What a part of the tests came to. Failures carry what a person needs to see; skipped tests carry why.
 * @typedef {{ name: string, text?: string }} Failure
 * @typedef {{ name: string, reason: string }} Skip
 * `unsteady` names those that passed only when they were run again: they count as passed and are shown all the same.
 * @typedef {{ passed: number, failures: readonly Failure[], skipped: readonly Skip[], unsteady?: readonly string[] }} Result
 *
 * What a runner's reporter writes (`vitest-report.mjs`, `playwright-report.mjs`).
 * @typedef {{ tests: { name: string, state: "passed" | "failed" | "skipped", note?: string, unsteady?: boolean }[], errors: string[] }} Report
 */

/**
 * Counts what a runner reported. A runner that crashed, hung, reported nothing or found no test has failed, whatever
 * else it says.
 * @param {string} title
 * @param {string} file where its reporter wrote
 * @param {import("./process.mjs").Ended} ended
 * @returns {Result}
 */
export function resultOf(title, file, ended) {
  const report = readReport(file);
  const named = (/** @type {string} */ state) => (report?.tests ?? []).filter((test) => test.state === state);
  const failures = [
    ...named("failed").map(({ name }) => ({ name })),
    ...(report?.errors ?? []).map((text) => ({ name: `${title}: error outside a test`, text })),
  ];
  const fault = runnerFault(report, ended, failures.length);
  return {
    passed: named("passed").length,
    failures: fault ? [...failures, { name: `${title}: ${fault}` }] : failures,
    skipped: named("skipped").map(({ name, note }) => ({ name, reason: note || "no reason given" })),
    unsteady: (report?.tests ?? []).filter(({ unsteady }) => unsteady).map(({ name }) => name),
  };
}

/**
 * @param {Report | undefined} report
 * @param {import("./process.mjs").Ended} ended
 * @param {number} failed
 */
function runnerFault(report, { code, hung }, failed) {
  if (hung) return "the runner did not end and was stopped";
  if (!report) return `the runner ended with code ${code} and reported nothing`;
  if (report.tests.length === 0 && failed === 0) return "not one test was found";
  if (code !== 0 && failed === 0) return `the runner ended with code ${code} although no test failed`;
  return undefined;
}

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT" || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
}

/**
 * The sum of several results.
 * @param {readonly Result[]} results
 * @returns {Result}
 */
export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    skipped: results.flatMap(({ skipped }) => skipped),
    unsteady: results.flatMap(({ unsteady }) => unsteady ?? []),
  };
}

/**
 * The last line: true counts, and the word for skipped tests only when there are some.
 * @param {Result} result
 */
export function lastLine({ passed, failures, skipped }) {
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failures.length} failed${left}`;
}

/**
 * A table for the terminal: words to the left, columns of numbers to the right.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const columns = head.map((title, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    return {
      width: Math.max(title.length, ...cells.map((cell) => cell.length)),
      numbers: cells.every((cell) => /^[\d.,×]*( ?[a-zµ%]+)?$/.test(cell) && /^\d/.test(cell)),
    };
  });
  const line = (/** @type {readonly string[]} */ cells) =>
    columns
      .map(({ width, numbers }, column) => (numbers ? cells[column]?.padStart(width) : cells[column]?.padEnd(width)))
      .join("  ")
      .trimEnd();
  return [line(head), line(columns.map(({ width }) => "─".repeat(width))), ...rows.map(line)].join("\n");
}

/** @param {number} value */
export const seconds = (value) => `${value.toFixed(1)} s`;
