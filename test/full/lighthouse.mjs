import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findChromium } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { runProgram } from "../tools/running/process.mjs";
import { serve } from "../tools/serve.mjs";

export const title = "Lighthouse, desktop, on the built app: the median of five";

/** About how long it takes on two cores. */
export const minutes = 5;

const RUNS = 5;

/** What each category must reach, of 100. */
const GOALS = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };

/**
 * Lighthouse brings more packages than the app, so it is no dependency: it is used when it lies in the folder that
 * `AIMTREE_LIGHTHOUSE` names (`npm install --prefix FOLDER lighthouse@12.8.2`).
 */
export async function run() {
  const folder = process.env.AIMTREE_LIGHTHOUSE;
  const program = folder && join(folder, "node_modules/lighthouse/cli/index.js");
  if (!program || !existsSync(program)) {
    const reason = "AIMTREE_LIGHTHOUSE names no folder with lighthouse: npm install --prefix FOLDER lighthouse@12.8.2";
    return { passed: 0, failures: [], skipped: [{ name: "lighthouse", reason }] };
  }
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  return judged(await measure(program));
}

/**
 * @param {string} program
 * @returns {Promise<Record<keyof typeof GOALS, number[]>>} the score of each run, of 100, by category
 */
async function measure(program) {
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const scratch = mkdtempSync(join(tmpdir(), "lighthouse-"));
  /** @type {Record<string, number[]>} */
  const scores = Object.fromEntries(Object.keys(GOALS).map((name) => [name, []]));
  try {
    for (let turn = 1; turn <= RUNS; turn++) {
      const report = join(scratch, `${turn}.json`);
      const flags = ["--preset=desktop", "--quiet", "--output=json", `--output-path=${report}`];
      const { code, output } = await runProgram(
        process.execPath,
        [resolve(program), server.address, ...flags, "--chrome-flags=--headless=new --no-sandbox"],
        { env: { CHROME_PATH: findChromium() ?? "" } },
      );
      if (code !== 0) throw new Error(`Lighthouse failed:\n${output}`);
      const { categories } = JSON.parse(readFileSync(report, "utf8"));
      for (const [name, list] of Object.entries(scores)) list.push(Math.round(100 * categories[name].score));
      console.log(`  ${turn}: ${Object.entries(scores).map(([name, list]) => `${name} ${list.at(-1)}`)}`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await server.close();
  }
  return scores;
}

/** @param {Record<keyof typeof GOALS, number[]>} scores */
function judged(scores) {
  const rows = Object.entries(GOALS).map(([name, goal]) => {
    const list = [...scores[/** @type {keyof typeof GOALS} */ (name)]].sort((a, b) => a - b);
    return { name, goal, list, median: list[Math.floor(list.length / 2)] ?? 0 };
  });
  return {
    passed: rows.filter(({ median, goal }) => median >= goal).length,
    failures: rows
      .filter(({ median, goal }) => median < goal)
      .map(({ name, median, goal }) => ({ name: `${name} is ${median}, not ${goal}` })),
    skipped: [],
    head: ["category", "median", "goal", "all runs"],
    rows: rows.map(({ name, median, goal, list }) => [name, String(median), String(goal), list.join(" ")]),
  };
}
