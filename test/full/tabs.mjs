import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { runNode } from "../tools/running/process.mjs";
import { serve } from "../tools/serve.mjs";
import { BACKENDS } from "./crash.mjs";

export const title =
  "Three tabs of a real browser edit one tree, are reloaded and die: all end equal, and nothing shown as saved is lost";

/** About how long it takes on two cores. */
export const minutes = 12;

const EDITS = 300;
/** Edits of one tab whose way to another one is timed, in each run. */
const TIMED = 20;
/** Longest wait for a page, in ms. */
const PATIENCE = 60_000;

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").BrowserContext} Context
 * @typedef {{ edits: number, commits: number, shown: number, times: readonly number[], faults: readonly string[] }} Run
 */

/** `TABS_RUNS` asks for another number of runs a backend. */
export async function run() {
  const runs = Number(process.env.TABS_RUNS ?? 15);
  const fault = await obtainChromium();
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const site = mkdtempSync(join(tmpdir(), "aimtree-tabs-"));
  const built = await runNode("test/tools/build-version.mjs", ["test/fixtures/tabs-app", join(site, "app"), "v1"]);
  if (built.code !== 0) return { passed: 0, failures: [{ name: built.output }], skipped: [] };
  const server = await serve({ folder: join(site, "app"), port: 0, strict: true });
  const results = [];
  try {
    for (const { name, args } of BACKENDS) {
      results.push({ name, runs: await onBackend({ address: server.address, name, args, runs, work: site }) });
    }
  } finally {
    await server.close();
    rmSync(site, { recursive: true, force: true, maxRetries: 5 });
  }
  const all = results.flatMap((result) => result.runs);
  return {
    passed: all.filter(({ faults }) => faults.length === 0).length,
    failures: results.flatMap(({ name, runs: list }) =>
      list.flatMap(({ faults }, n) => faults.map((what) => ({ name: `${name}, run ${n + 1}: ${what}` }))),
    ),
    skipped: [],
    head: ["backend", "runs", "edits", "commits", "fields shown as saved", "faults", "heard within (p50)", "(p95)"],
    rows: results.map(({ name, runs: list }) => rowOf(name, list)),
  };
}

/**
 * @param {{ address: string, name: string, args: readonly string[], runs: number, work: string }} wish
 * @returns {Promise<Run[]>}
 */
async function onBackend({ address, name, args, runs, work }) {
  const options = launchOptions();
  const context = await chromium.launchPersistentContext(join(work, name), {
    ...options,
    args: [...options.args, ...args],
    headless: true,
  });
  context.setDefaultTimeout(PATIENCE);
  /** @type {Run[]} */
  const done = [];
  try {
    for (let n = 0; n < runs; n++) {
      const one = await oneRun(context, address, n);
      done.push(one);
      console.log(`  ${name} ${n + 1}/${runs}: ${rowOf("", [one]).slice(2).join(" · ")}`);
    }
  } finally {
    await context.close();
  }
  return done;
}

/**
 * @param {Context} context
 * @param {string} address
 * @param {number} seed
 * @returns {Promise<Run>}
 */
async function oneRun(context, address, seed) {
  const tree = `t${seed}`;
  /** @type {import("../fixtures/tabs-app/main.ts").Shown[]} */
  const shown = [];
  /** @type {string[]} */
  const errors = [];
  const newTab = async () => {
    const page = await context.newPage();
    page.on("console", (message) => {
      const text = message.text();
      if (text.startsWith("shown:")) shown.push(...JSON.parse(text.slice("shown:".length)));
      if (text.startsWith("error:")) errors.push(text);
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(address);
    return page;
  };
  const watcher = await newTab();
  await watcher.evaluate((id) => window.tabsPage.make(id), tree);
  await watcher.evaluate((id) => window.tabsPage.watch(id), tree);
  const tabs = await Promise.all([0, 1, 2].map(() => opened(newTab, tree)));
  const counts = await Promise.all(tabs.map((page, n) => playIn({ tabs, n, page, newTab, tree, seed })));
  await settle(tabs);
  // What a tab that died had noted is done again by whoever opens the tree once its death is known.
  tabs.push(await opened(newTab, tree));
  await settle(tabs);
  const states = new Set(await Promise.all(tabs.map((page) => page.evaluate(() => window.tabsPage.canonical()))));
  const log = await watcher.evaluate(() => window.tabsPage.watched());
  const faults = await watcher.evaluate(
    ([id, commits, saved]) => window.tabsPage.faults(id, commits, saved),
    /** @type {const} */ ([tree, log, shown]),
  );
  const times = await timed(tabs, tree);
  for (const page of [...tabs, watcher]) await page.close();
  if (states.size > 1) faults.push(`the tabs end with ${states.size} different trees`);
  const edits = counts.reduce((sum, count) => sum + count, 0);
  return { edits, commits: log.length, shown: shown.length, times, faults: [...faults, ...errors] };
}

/**
 * @param {() => Promise<Page>} newTab
 * @param {string} tree
 */
async function opened(newTab, tree) {
  const page = await newTab();
  await page.evaluate((id) => window.tabsPage.open(id), tree);
  return page;
}

/**
 * Edits in one tab; the second is loaded anew in the middle of it, the third one dies and another takes its place.
 * @param {{ tabs: Page[], n: number, page: Page, newTab: () => Promise<Page>, tree: string, seed: number }} play
 */
async function playIn({ tabs, n, page, newTab, tree, seed }) {
  const edits = (/** @type {Page} */ tab, /** @type {number} */ count, /** @type {number} */ salt) =>
    tab.evaluate(
      ([from, many]) => window.tabsPage.play(from, many),
      /** @type {const} */ ([seed * 31 + n * 7 + salt, count]),
    );
  if (n === 0) return edits(page, EDITS, 0);
  const begun = edits(page, EDITS, 0).catch(() => 0);
  await new Promise((done) => setTimeout(done, 300 + ((seed * 377 + n * 91) % 900)));
  if (n === 1) await page.reload();
  else {
    await crash(page);
    await page.close();
    tabs[n] = await newTab();
  }
  await begun;
  const next = /** @type {Page} */ (tabs[n]);
  await next.evaluate((id) => window.tabsPage.open(id), tree);
  return edits(next, EDITS, 1);
}

/** @param {Page} page */
async function crash(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
}

/** @param {readonly Page[]} tabs */
async function settle(tabs) {
  for (let round = 0; round < 20; round++) {
    const revs = [];
    for (const page of tabs) revs.push(await page.evaluate(() => window.tabsPage.settle()));
    if (new Set(revs).size === 1) return;
  }
  throw new Error("The tabs do not come to rest");
}

/**
 * How long it takes, in ms, until another tab shows what was edited: stored, told and read.
 * @param {readonly Page[]} tabs
 * @param {string} tree
 */
async function timed(tabs, tree) {
  const [from, to] = /** @type {[Page, Page]} */ ([tabs[0], tabs[1]]);
  const times = [];
  for (let n = 0; n < TIMED; n++) {
    const name = `Timed ${n}`;
    const seen = to.evaluate(([id, text]) => window.tabsPage.sees(id, text), /** @type {const} */ ([tree, name]));
    const sent = await from.evaluate(
      ([id, text]) => window.tabsPage.rename(id, text),
      /** @type {const} */ ([tree, name]),
    );
    times.push((await seen) - sent);
  }
  return times;
}

/**
 * @param {string} name
 * @param {readonly Run[]} runs
 */
function rowOf(name, runs) {
  const sum = (/** @type {(run: Run) => number} */ of) => runs.reduce((total, one) => total + of(one), 0);
  const times = runs.flatMap((one) => one.times).sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => `${Math.round(times[Math.floor(times.length * part)] ?? 0)} ms`;
  return [
    name,
    String(runs.length),
    String(sum(({ edits }) => edits)),
    String(sum(({ commits }) => commits)),
    String(sum(({ shown }) => shown)),
    String(sum(({ faults }) => faults.length)),
    at(0.5),
    at(0.95),
  ];
}
