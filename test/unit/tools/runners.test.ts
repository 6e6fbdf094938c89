import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAMS, runProgram } from "../../tools/running/process.mjs";
import { lastLine, resultOf, sum, table } from "../../tools/running/results.mjs";
import { STARTS_PROGRAMS, scratch } from "./scratch.ts";

const REPORTERS = join(process.cwd(), "test/tools/running");

/** Runs a test runner in a folder of its own and gives what `npm test` would count. */
async function run(program: string, args: readonly string[], files: Record<string, string>, minutes = 4) {
  const folder = scratch(files);
  const file = join(folder, "report.json");
  const script = [join(process.cwd(), program), ...args];
  const env = { AIMTREE_REPORT: file };
  return resultOf("tests", file, await runProgram(process.execPath, script, { cwd: folder, env, minutes }));
}

const vitest = (files: Record<string, string>) =>
  run(PROGRAMS.vitest, ["run", "--root", ".", "--reporter", `${REPORTERS}/vitest-report.mjs`], files);

describe("what Vitest did", STARTS_PROGRAMS, () => {
  const head = 'import { beforeAll, expect, test } from "vitest";\n';

  test("everything that went wrong is counted, with reasons for what was skipped", async () => {
    const result = await vitest({
      "a.test.ts": `${head}
        test("good", () => {});
        test("bad", () => expect(1).toBe(2));
        test("not here", (context) => context.skip("there are no cases"));
        test.skip("never", () => {});`,
      "loads-not.test.ts": 'import "./missing.ts";',
      "hook.test.ts": `${head}
        beforeAll(() => { throw new Error("no database"); });
        test("behind the hook", () => {});`,
      "late.test.ts": `${head}
        test("early", () => void setTimeout(() => { throw new Error("too late"); }));
        test("waits", () => new Promise((done) => setTimeout(done, 50)));`,
    });
    const outside = (message: RegExp) => ({
      name: "tests: error outside a test",
      text: expect.stringMatching(message),
    });
    expect(result.passed).toBe(3);
    expect(result.failures).toHaveLength(4);
    expect(result.failures).toEqual(
      expect.arrayContaining([
        { name: "a.test.ts > bad" },
        outside(/^loads-not.test.ts: .*missing/),
        outside(/no database/),
        outside(/too late/),
      ]),
    );
    expect(result.skipped).toEqual([
      { name: "a.test.ts > not here", reason: "there are no cases" },
      { name: "a.test.ts > never", reason: "no reason given" },
      { name: "hook.test.ts > behind the hook", reason: "no reason given" },
    ]);
  });

  test("no test at all is a failure", async () => {
    const { failures } = await vitest({ "a.ts": "" });
    expect(failures).toEqual([{ name: "tests: not one test was found" }]);
  });
});

describe("what Playwright did", STARTS_PROGRAMS, () => {
  const playwright = (files: Record<string, string>) =>
    run(PROGRAMS.playwright, ["test"], {
      "playwright.config.ts": `export default { workers: 1, retries: 1, reporter: [["${REPORTERS}/playwright-report.mjs"]] };`,
      ...files,
    });

  test("is counted in the same way", async () => {
    const result = await playwright({
      "a.spec.ts": `import { expect, test } from "@playwright/test";
        test("good", () => {});
        test("bad", () => expect(1).toBe(2));
        test("bad at first", ({}, { retry }) => expect(retry).toBe(1));
        test("not here", () => test.skip(true, "there are no cases"));`,
    });
    expect(result).toEqual({
      passed: 2,
      failures: [{ name: "a.spec.ts > bad" }],
      skipped: [{ name: "a.spec.ts > not here", reason: "there are no cases" }],
      unsteady: ["a.spec.ts > bad at first"],
    });
  });

  test("a file that does not load is a failure", async () => {
    const { failures } = await playwright({ "a.spec.ts": 'import "./missing.ts";' });
    expect(failures).toContainEqual({
      name: "tests: error outside a test",
      text: expect.stringContaining("missing"),
    });
  });
});

describe("a runner", () => {
  const ended = { code: 0, output: "", stdout: "", hung: false };

  test.each([
    ["crashed without a report", { code: 134 }, /ended with code 134 and reported nothing/],
    ["did not end", { code: null, hung: true }, /did not end and was stopped/],
  ])("that %s has failed", (_, how, message) => {
    const { failures } = resultOf("tests", join(scratch(), "none.json"), { ...ended, ...how });
    expect(failures).toEqual([{ name: expect.stringMatching(message) }]);
  });

  test("that fails although its tests passed has failed", () => {
    const report = { tests: [{ name: "a", state: "passed" }], errors: [] };
    const file = join(scratch({ "report.json": JSON.stringify(report) }), "report.json");
    expect(lastLine(resultOf("tests", file, { ...ended, code: 1 }))).toBe("1 passed, 1 failed");
  });

  test("that hangs is stopped with what it started", async () => {
    const folder = scratch({
      "parent.cjs": 'require("child_process").fork("child.cjs"); setInterval(() => {}, 1000)',
      "child.cjs": 'setInterval(() => require("fs").writeFileSync("alive.txt", String(Date.now())), 20)',
    });
    const { hung } = await runProgram(process.execPath, ["parent.cjs"], { cwd: folder, minutes: 3 / 60 });
    expect(hung).toBe(true);
    const last = readFileSync(join(folder, "alive.txt"), "utf8");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readFileSync(join(folder, "alive.txt"), "utf8")).toBe(last);
  });
});

test("the last line adds up", () => {
  const one = { passed: 3, failures: [{ name: "a" }], skipped: [] };
  const other = { passed: 4, failures: [], skipped: [{ name: "b", reason: "c" }] };
  expect(lastLine(sum([one, one]))).toBe("6 passed, 2 failed");
  expect(lastLine(sum([one, other]))).toBe("7 passed, 1 failed, 1 skipped");
});

test("a table sets words to the left and numbers to the right", () => {
  const rows = [
    ["types", "3", "1.5 s"],
    ["unit", "120", "12.0 s"],
  ];
  expect(table(["part", "n", "time"], rows)).toBe(
    ["part     n    time", "─────  ───  ──────", "types    3   1.5 s", "unit   120  12.0 s"].join("\n"),
  );
});
