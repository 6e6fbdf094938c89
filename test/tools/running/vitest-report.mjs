import { writeFileSync } from "node:fs";

/**
 * Writes what happened to every test to the file that `AIMTREE_REPORT` names. Vitest's own JSON leaves out the reason
 * of a skipped test, files that did not load and errors outside tests.
 */
export default class VitestReport {
  /**
   * @param {readonly import("vitest/node").TestModule[]} modules
   * @param {readonly { message: string, stack?: string }[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env.AIMTREE_REPORT;
    if (!file) return;
    /** @type {import("./results.mjs").Report} */
    const report = { tests: [], errors: unhandled.map(({ message }) => message) };
    for (const module of modules) {
      report.errors.push(...module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`));
      for (const suite of module.children.allSuites()) {
        report.errors.push(...suite.errors().map(({ message }) => `${suite.fullName}: ${message}`));
      }
      for (const test of module.children.allTests()) report.tests.push(entryOf(module, test));
    }
    writeFileSync(file, JSON.stringify(report));
  }
}

/**
 * @param {import("vitest/node").TestModule} module
 * @param {import("vitest/node").TestCase} test
 * @returns {import("./results.mjs").Report["tests"][number]}
 */
function entryOf(module, test) {
  const result = test.result();
  const name = `${module.relativeModuleId} > ${test.fullName}`;
  // A test that is still pending at the end was cut off; that is no reason to call it skipped.
  if (result.state !== "skipped") return { name, state: result.state === "passed" ? "passed" : "failed" };
  return { name, state: "skipped", ...(result.note ? { note: result.note } : {}) };
}
