import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildTargets } from "../tools/running/build.mjs";
import { runNode } from "../tools/running/process.mjs";
import { table } from "../tools/running/results.mjs";
import { serve } from "../tools/serve.mjs";
import { duration, median, quantile, sample } from "./measure.mjs";

/**
 * A part: one file `NAME.bench.mjs`. In Node it gets `code`, what `entry.ts` exports; in the browser the address of
 * the built app, where `?bench` opens what can be measured. Ratios say more than times: they hold on any machine. `goal` is the largest ratio that is fine.
 * @typedef {import("./measure.mjs").Measurement} Measurement
 * @typedef {{ name: string, of: Measurement, to: Measurement, goal?: number }} Ratio
 * @typedef {{ measurements: readonly Measurement[], ratios: readonly Ratio[] }} Measured
 * @typedef {{ code: typeof import("./entry.ts"), sample: typeof sample }} NodeTools
 * @typedef {{ browser: import("playwright-core").Browser, address: string }} BrowserTools
 * @typedef {{ title: string, where: "node" | "browser", run: (tools: NodeTools & BrowserTools) => Promise<Measured> }} Part
 */

const FOLDER = "test/bench";
const REPORT = "test/reports/bench.json";
const BUNDLE = ".vite/bench";

/** Node 20 does not read TypeScript, and what is measured should be what ships: bundled. */
async function loadCode() {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: `${FOLDER}/entry.ts`,
      outDir: BUNDLE,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "entry.mjs" } },
    },
  });
  return import(pathToFileURL(resolve(BUNDLE, "entry.mjs")).href);
}

/**
 * Builds and serves the app and opens a browser for it.
 * @param {(tools: (part: Part) => Promise<Measured>) => Promise<void>} use gets what runs a part
 */
async function withBrowser(use) {
  const advice = await obtainChromium();
  if (advice) throw new Error(advice);
  for (const [name, script, args] of buildTargets()) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) throw new Error(`The ${name} failed:\n${output}`);
  }
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const browser = await chromium.launch(launchOptions());
  try {
    await use(async (part) => {
      const tools = /** @type {NodeTools & BrowserTools} */ ({ browser, address: server.address });
      return part.run(tools);
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {string} title
 * @param {Measured} measured
 */
function print(title, { measurements, ratios }) {
  console.log(`\n${title}\n`);
  const sized = measurements.some(({ bytes }) => bytes !== undefined);
  const rows = measurements.map((one) => [
    one.name,
    duration(median(one)),
    duration(quantile(one, 0.95)),
    String(one.times.length),
    ...(sized ? [one.bytes === undefined ? "" : `${(one.bytes / 1_000).toFixed(0)} kB`] : []),
  ]);
  console.log(table(["what", "median", "p95", "runs", ...(sized ? ["size"] : [])], rows));
  if (ratios.length === 0) return;
  const compared = ratios.map(({ name, of, to, goal }) => {
    const ratio = median(of) / median(to);
    const verdict = goal === undefined ? "" : ratio <= goal ? "met" : "MISSED";
    return [name, ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2), goal === undefined ? "" : String(goal), verdict];
  });
  console.log(`\n${table(["ratio of medians", "is", "goal", ""], compared)}`);
}

/**
 * @param {Part & { name: string }} part
 * @param {Measured} measured
 */
function summary({ name, title, where }, { measurements, ratios }) {
  return {
    name,
    title,
    where,
    measurements: measurements.map((one) => ({
      name: one.name,
      median: median(one),
      p95: quantile(one, 0.95),
      runs: one.times.length,
      bytes: one.bytes,
    })),
    ratios: ratios.map(({ name: ratio, of, to, goal }) => ({ name: ratio, value: median(of) / median(to), goal })),
  };
}

/** @param {readonly string[]} wanted names of parts; none means all */
async function main(wanted) {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".bench.mjs"))
    .map((file) => file.slice(0, -".bench.mjs".length))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new Error(`There is no part ${wanted.join(", ")}`);
  /** @type {(Part & { name: string })[]} */
  const parts = await Promise.all(
    names.map(async (name) => ({ name, ...(await import(pathToFileURL(`${FOLDER}/${name}.bench.mjs`).href)) })),
  );
  const done = /** @type {ReturnType<typeof summary>[]} */ ([]);
  const keep = (/** @type {Part & { name: string }} */ part, /** @type {Measured} */ measured) => {
    print(part.title, measured);
    done.push(summary(part, measured));
  };
  const inNode = parts.filter(({ where }) => where === "node");
  const inBrowser = parts.filter(({ where }) => where === "browser");
  if (inNode.length > 0) {
    const tools = /** @type {NodeTools & BrowserTools} */ ({ code: await loadCode(), sample });
    for (const part of inNode) keep(part, await part.run(tools));
  }
  if (inBrowser.length > 0) {
    await withBrowser(async (run) => {
      for (const part of inBrowser) keep(part, await run(part));
    });
  }
  mkdirSync("test/reports", { recursive: true });
  const machine = { node: process.version, cores: availableParallelism(), date: new Date().toISOString() };
  writeFileSync(REPORT, `${JSON.stringify({ ...machine, parts: done }, null, 2)}\n`);
  console.log(`\nWritten to ${REPORT}`);
}

await main(process.argv.slice(2));
