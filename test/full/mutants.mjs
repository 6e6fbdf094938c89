import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "../tools/running/ledger.mjs";
import { freePort } from "../tools/running/parts.mjs";
import { PROGRAMS, runProgram } from "../tools/running/process.mjs";
import { resultOf } from "../tools/running/results.mjs";
import { BUGS } from "./mutants/bugs.mjs";

export const title = "Bugs that are planted, and the tests that should see them";

/** About how long it takes on two cores. */
export const minutes = 20;

/**
 * @typedef {import("./mutants/bugs.mjs").Bug} Bug
 * @typedef {{ by: readonly string[], fault: string }} Seen
 */

/** What the tests need of the project, beside the packages. */
const PARTS = [
  "src",
  "test",
  "public",
  // The app shows some of its pages.
  ".github",
  "CHANGELOG.md",
  "index.html",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "biome.json",
];

/**
 * Plants one bug after the other in a copy of the project; `MUTANTS` names some of them by a part of their text,
 * `RESUME=1` goes on where a run was interrupted.
 */
export async function run() {
  const wished = process.env.MUTANTS ?? "";
  const bugs = BUGS.filter(({ what }) => what.includes(wished));
  const copy = copyProject();
  try {
    const failures = /** @type {{ name: string, text?: string }[]} */ ([]);
    const sound = await whole(copy, bugs);
    if (sound) return { passed: 0, failures: [{ name: sound }], skipped: [] };
    const rows = [];
    /** @type {Ledger<Seen>} */
    const ledger = new Ledger("mutants");
    for (const bug of bugs) {
      const seen = await ledger.once(bug.what, () => plant(copy, bug));
      console.log(`  ${seen.by.length > 0 ? "seen" : "NOT SEEN"}: ${bug.what}`);
      rows.push([bug.what, bug.file, seen.by.length > 0 ? `${seen.by.length}` : "none", seen.by[0] ?? seen.fault]);
      if (seen.by.length === 0) failures.push({ name: `${bug.what}: ${seen.fault}` });
    }
    return {
      passed: bugs.length - failures.length,
      failures,
      skipped: [],
      head: ["planted bug", "in", "tests that saw it", "the first of them"],
      rows,
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function copyProject() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "aimtree-mutants-")));
  for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(realpathSync("node_modules"), join(copy, "node_modules"));
  // The journeys that run here bring their own build; the server of the others only has to start.
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist/index.html"), "<!doctype html><title>Empty</title>");
  return copy;
}

/**
 * Why the copy cannot be used: a place is not found, or a test fails without any bug.
 * @param {string} copy
 * @param {readonly Bug[]} bugs
 */
async function whole(copy, bugs) {
  const gone = bugs.find(({ file, find }) => readFileSync(file, "utf8").split(find).length !== 2);
  if (gone) return `The place for “${gone.what}” in ${gone.file} is not there, or not the only one`;
  for (const journey of [undefined, /** @type {const} */ (true)]) {
    const tests = [...new Set(bugs.filter((bug) => bug.journey === journey).flatMap((bug) => bug.tests))];
    if (tests.length === 0) continue;
    const { failures } = await runTests(copy, tests, journey);
    if (failures.length > 0) return `Without a bug fails: ${failures.map(({ name }) => name).join("; ")}`;
  }
  return undefined;
}

/**
 * @param {string} copy
 * @param {Bug} bug
 * @returns {Promise<Seen>}
 */
async function plant(copy, { file, find, plant: bad, tests, journey }) {
  const path = join(copy, file);
  const good = readFileSync(path, "utf8");
  writeFileSync(
    path,
    good.replace(find, () => bad),
  );
  try {
    const { passed, failures } = await runTests(copy, tests, journey);
    const by = failures.map(({ name }) => name).filter((name) => !/^(unit tests|journeys): /.test(name));
    const fault = failures[0]?.name ?? `all ${passed} tests passed`;
    return { by, fault };
  } finally {
    writeFileSync(path, good);
  }
}

/**
 * @param {string} copy
 * @param {readonly string[]} tests
 * @param {true | undefined} journey
 */
async function runTests(copy, tests, journey) {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const [script, args] = journey
    ? [PROGRAMS.playwright, ["test", "-c", "test/playwright.config.ts", ...tests]]
    : [PROGRAMS.vitest, ["run", "-c", "test/vitest.config.ts", "--root", ".", "--project", "unit*", ...tests]];
  const env = { AIMTREE_REPORT: report, AIMTREE_PORT: String(await freePort()), AIMTREE_THOROUGH: "1" };
  const ended = await runProgram(process.execPath, [join(copy, script), ...args], { cwd: copy, env });
  return resultOf(journey ? "journeys" : "unit tests", report, ended);
}
