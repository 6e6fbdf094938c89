import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build } from "vite";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { table } from "../tools/running/results.mjs";
import { serve } from "../tools/serve.mjs";
import { median, quantile, quantity, sample } from "./measure.mjs";

/**
 * A part: one file `NAME.bench.mjs`. It gets `code`, what `entry.ts` exports; in the browser also the address of the
 * built app, where `?bench` opens what can be measured. Ratios say more than times: they hold on any machine. `goal` is
 * the largest one that is fine, `gate` that it holds on a busy machine too. Where there are tables, they are printed instead of the list of measurements.
 * @typedef {import("./measure.mjs").Measurement} Measurement
 * @typedef {{ name: string, value: number, goal?: number, gate?: true }} Ratio
 * @typedef {{ title: string, head: string[], rows: string[][] }} Table
 * @typedef {{ measurements: readonly Measurement[], ratios: readonly Ratio[], tables?: readonly Table[] }} Measured
 * @typedef {{ code: typeof import("./entry.ts"), sample: typeof sample }} NodeTools
 * @typedef {NodeTools & { browser: import("playwright-core").Browser, address: string, sizes?: readonly number[] }} BrowserTools
 * @typedef {{ title: string, where: "node" | "browser", run: (tools: BrowserTools) => Promise<Measured> }} Part
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
 * @param {(part: Pick<BrowserTools, "browser" | "address">) => Promise<void>} use
 */
async function withBrowser(use) {
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) throw new Error(fault);
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const browser = await chromium.launch(launchOptions());
  try {
    await use({ browser, address: server.address });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {string} title
 * @param {Measured} measured
 */
function print(title, { measurements, ratios, tables = [listed(measurements)] }) {
  console.log(`\n${title}`);
  for (const one of tables) {
    console.log(`\n${one.title === "" ? "" : `${one.title}\n`}${table(one.head, one.rows)}`);
  }
  if (ratios.length === 0) return;
  const compared = ratios.map(({ name, value, goal }) => {
    const verdict = goal === undefined ? "" : value <= goal ? "met" : "MISSED";
    const digits = value < 0.1 ? 4 : value < 100 ? 2 : 0;
    return [name, value.toFixed(digits), goal === undefined ? "" : String(goal), verdict];
  });
  console.log(`\n${table(["ratio of medians", "is", "goal", ""], compared)}`);
}

/**
 * @param {readonly Measurement[]} measurements
 * @returns {Table}
 */
function listed(measurements) {
  const sized = measurements.some(({ bytes }) => bytes !== undefined);
  const rows = measurements.map((one) => [
    one.name,
    quantity(median(one), one.unit),
    quantity(quantile(one, 0.95), one.unit),
    String(one.times.length),
    ...(sized ? [one.bytes === undefined ? "" : `${(one.bytes / 1_000).toFixed(0)} kB`] : []),
  ]);
  return { title: "", head: ["what", "median", "p95", "runs", ...(sized ? ["size"] : [])], rows };
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
      unit: one.unit ?? "ms",
      median: median(one),
      p95: quantile(one, 0.95),
      runs: one.times.length,
      bytes: one.bytes,
    })),
    ratios,
  };
}

/**
 * @param {readonly string[]} wanted names of parts; none means all
 * @param {readonly number[] | undefined} sizes numbers of nodes, of parts that measure several
 */
async function main(wanted, sizes) {
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
  const tools = { code: await loadCode(), sample, ...(sizes ? { sizes } : {}) };
  const inBrowser = parts.filter(({ where }) => where === "browser");
  for (const part of parts) {
    if (part.where === "node") keep(part, await part.run(/** @type {BrowserTools} */ (tools)));
  }
  if (inBrowser.length > 0) {
    await withBrowser(async (page) => {
      for (const part of inBrowser) keep(part, await part.run({ ...tools, ...page }));
    });
  }
  mkdirSync("test/reports", { recursive: true });
  const machine = { node: process.version, cores: availableParallelism(), date: new Date().toISOString() };
  writeFileSync(REPORT, `${JSON.stringify({ ...machine, parts: done }, null, 2)}\n`);
  console.log(`\nWritten to ${REPORT}`);
}

const { values, positionals } = parseArgs({ options: { sizes: { type: "string" } }, allowPositionals: true });
await main(positionals, values.sizes?.split(",").map(Number));
