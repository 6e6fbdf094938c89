import { writeFileSync } from "node:fs";

/** @type {Readonly<Record<string, "passed" | "failed" | "skipped">>} */
const STATES = { expected: "passed", unexpected: "failed", flaky: "passed", skipped: "skipped" };

/**
 * Writes what happened to every journey to the file that `AIMTREE_REPORT` names, in the form of `vitest-report.mjs`.
 */
export default class PlaywrightReport {
  /** @type {string[]} */
  #errors = [];
  /** @type {import("@playwright/test/reporter").Suite | undefined} */
  #suite;

  /**
   * @param {import("@playwright/test/reporter").FullConfig} _config
   * @param {import("@playwright/test/reporter").Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** @param {import("@playwright/test/reporter").TestError} error */
  onError(error) {
    this.#errors.push(error.message ?? error.value ?? "an error without a message");
  }

  onEnd() {
    const file = process.env.AIMTREE_REPORT;
    if (!file) return;
    const tests = (this.#suite?.allTests() ?? []).map(entryOf);
    writeFileSync(file, JSON.stringify({ tests, errors: this.#errors }));
  }

  printsToStdio() {
    return false;
  }
}

/** @param {import("@playwright/test/reporter").TestCase} test */
function entryOf(test) {
  const name = test.titlePath().filter(Boolean).join(" > ");
  const ran = test.results.length > 0;
  const note =
    test.annotations.find(({ type }) => type === "skip")?.description ?? (ran ? undefined : "it did not run");
  const unsteady = test.outcome() === "flaky";
  return {
    name,
    state: STATES[test.outcome()] ?? "failed",
    ...(note ? { note } : {}),
    ...(unsteady ? { unsteady } : {}),
  };
}
