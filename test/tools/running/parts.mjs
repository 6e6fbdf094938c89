import { existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { buildTargets } from "./build.mjs";
import { PROGRAMS, runNode } from "./process.mjs";
import { resultOf } from "./results.mjs";

/**
 * One part of the tests. `missing` gives the reason why there is nothing to run yet; `needs` names the part without
 * which this one means nothing; `tells` prints what it said even when all is well.
 * @typedef {import("./results.mjs").Result} Result
 * @typedef {{
 *   id: string,
 *   title: string,
 *   run: (show: boolean) => Promise<Result & { output: string }>,
 *   cheap?: true,
 *   browser?: true,
 *   needs?: string,
 *   tells?: true,
 *   missing?: () => string | undefined,
 * }} Part
 */

const REPORTS = "test/reports";
const WORKER = "src/adapters/service-worker/worker/tsconfig.json";

/** Folders with a `tsconfig.json`; each sees only the types of the place where its code runs. */
const TYPES = [".", "src/core", "src/cli", "test/tools", ...(existsSync(WORKER) ? [WORKER] : [])];

const noApp = () => (existsSync("src/main.tsx") ? undefined : "there is no src/main.tsx yet");

/** Everything that `npm test` runs, in this order. `cheap` parts run two at a time. @type {readonly Part[]} */
export const PARTS = [
  {
    id: "types",
    title: "types",
    cheap: true,
    run: checks(TYPES.map((project) => [`types of ${project}`, PROGRAMS.tsc, ["-p", project, "--pretty", "false"]])),
  },
  {
    id: "lint",
    title: "lint and format",
    cheap: true,
    run: checks([["lint and format", PROGRAMS.biome, ["check", "--error-on-warnings"]]]),
  },
  {
    id: "structure",
    title: "structure",
    cheap: true,
    run: checks([["structure", "test/tools/check-structure.mjs", []]]),
  },
  {
    id: "generated",
    title: "generated files",
    cheap: true,
    run: checks([["generated files are up to date", "test/tools/generate.mjs", ["--check"]]]),
  },
  { id: "unit", title: "unit and property tests", run: (show) => vitest("unit", show) },
  { id: "browser", title: "browser component tests", browser: true, run: (show) => vitest("browser", show) },
  { id: "build", title: "build", missing: noApp, run: checks(buildTargets()) },
  {
    id: "size",
    title: "size of the first load",
    needs: "build",
    missing: noApp,
    tells: true,
    run: checks([["size of the first load", "test/tools/first-load.mjs", []]]),
  },
  { id: "journeys", title: "journeys", browser: true, needs: "build", missing: noApp, run: (show) => journeys(show) },
];

/**
 * A part of which each program counts as one: passed when it ends with 0.
 * @param {readonly (readonly [string, string, readonly string[]])[]} programs name, script, arguments
 * @returns {Part["run"]}
 */
function checks(programs) {
  return async (show) => {
    const result = { passed: 0, failures: /** @type {import("./results.mjs").Failure[]} */ ([]), skipped: [] };
    let output = "";
    for (const [name, script, args] of programs) {
      const ended = await runNode(script, args, { show });
      output += ended.output;
      if (ended.code === 0) result.passed++;
      else result.failures.push({ name });
    }
    return { ...result, output };
  };
}

/**
 * @param {"unit" | "browser"} project
 * @param {boolean} show
 * @param {readonly string[]} filters parts of file names; none means all tests of the project
 * @param {Record<string, string>} env
 * @param {number} [minutes] after which it counts as hung
 */
export async function vitest(project, show, filters = [], env = {}, minutes) {
  const args = ["run", "-c", "test/vitest.config.ts", "--root", ".", "--project", `${project}*`, ...filters];
  return withReport(`${project} tests`, `vitest-${project}.json`, (report) =>
    runNode(PROGRAMS.vitest, args, { show, env: { ...report, ...env }, ...(minutes ? { minutes } : {}) }),
  );
}

/**
 * @param {boolean} show
 * @param {Record<string, string>} env
 * @param {number} minutes after which it counts as hung: a machine that is busy with something else is slow, not hung
 */
export async function journeys(show, env = {}, minutes = 20) {
  const port = String(await freePort());
  return withReport("journeys", "playwright.json", (report) =>
    runNode(PROGRAMS.playwright, ["test", "-c", "test/playwright.config.ts"], {
      show,
      minutes,
      env: { ...report, ...env, AIMTREE_PORT: port },
    }),
  );
}

/**
 * Builds the app and walks journeys through it, for a long part.
 * @param {Record<string, string>} env says which
 * @param {number} minutes after which they count as hung
 */
export async function walkBuilt(env, minutes) {
  for (const [name, script, args] of buildTargets()) {
    const { code, output } = await runNode(script, args, { show: false });
    if (code !== 0) return { passed: 0, failures: [{ name, text: output }], skipped: [] };
  }
  return journeys(true, env, minutes);
}

/**
 * @param {string} title
 * @param {string} name of the report file
 * @param {(env: { AIMTREE_REPORT: string }) => Promise<import("./process.mjs").Ended>} run
 */
async function withReport(title, name, run) {
  const file = join(process.cwd(), REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  const ended = await run({ AIMTREE_REPORT: file });
  return { ...resultOf(title, file, ended), output: ended.output };
}

/** @returns {Promise<number>} a port that nobody listens on at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
