import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { openSample } from "../tools/open-sample.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { serve } from "../tools/serve.mjs";
import { momentOf, slope, timeSaves } from "./soak/measure.mjs";

export const title = "A long day of editing: memory, the page and the database do not grow with it";

/** About how long it takes on two cores. */
export const minutes = 25;

const NODES = 500;
/** Edits between two looks, and between two further tabs that come and go. */
const LOOK_EVERY = 500;
const WARM_UP = 2_500;
/** Edits that are timed at every look. */
const LONE = 20;
/** Bytes that a single edit may leave behind. */
const MOST_BYTES = 500;
/** Part by which the most elements and listeners of the second half may exceed those of the first. */
const DRIFT = 0.05;
/** Commits that are kept beside the chunks, and those after which they are folded in, with one tab that comes and goes. */
const MOST_OPS = 200 + 200 + 50;

/** @typedef {import("./soak/measure.mjs").Moment} Moment */
/** @typedef {import("playwright-core").Page} Page */

/** `SOAK_EDITS` asks for another number of edits. */
export async function run() {
  const edits = Number(process.env.SOAK_EDITS ?? 10_000);
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const profile = mkdtempSync(join(tmpdir(), "aimtree-soak-"));
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  try {
    const { moments, isSame } = await soak(context, server.address, edits);
    const faults = faultsOf(moments, isSame);
    return {
      passed: 6 - faults.length,
      failures: faults.map((name) => ({ name })),
      skipped: [],
      head: [
        "edits",
        "heap",
        "elements",
        "listeners",
        "on disk",
        "commits",
        "undo steps",
        "chunks",
        "saved within (p95)",
      ],
      rows: [...moments.map(rowOf), ...(edits > 2 * WARM_UP ? [lastRow(moments)] : [])],
    };
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} address
 * @param {number} edits
 */
async function soak(context, address, edits) {
  const page = await context.newPage();
  await page.addInitScript(timeSaves);
  await page.goto(address);
  await openSample(page, NODES);
  const session = await context.newCDPSession(page);
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Home");
  /** @type {Moment[]} */
  const moments = [];
  for (let done = 0; done < edits; ) {
    const until = Math.min(edits, done + Math.min(LOOK_EVERY, Math.ceil(edits / 24) * 4));
    for (; done < until; done += 4) await fourEdits(page, done);
    await page.locator("[data-state=saved]").waitFor();
    await visit(context, page);
    await page.bringToFront();
    await rest(page);
    await loneEdits(page);
    const moment = await momentOf(page, session, done);
    moments.push(moment);
    console.log(`  ${rowOf(moment).join(" · ")}`);
  }
  const before = await titles(page);
  await page.reload();
  await page.locator("[data-pane=map] [role=treeitem]").first().waitFor();
  await rest(page);
  return { moments, isSame: (await titles(page)) === before };
}

/**
 * A title is written, a child added and deleted again, the node moved among its siblings; then on to another node.
 * @param {Page} page
 * @param {number} n
 */
async function fourEdits(page, n) {
  const { keyboard } = page;
  await keyboard.press("F2");
  await keyboard.press("Control+a");
  await keyboard.insertText(`Edit ${n}`);
  await keyboard.press("Escape");
  await keyboard.press("Tab");
  await keyboard.insertText(`Child of ${n}`);
  await keyboard.press("Escape");
  await keyboard.press("Delete");
  await keyboard.press(n % 8 === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
  for (const key of WAYS[(n / 4) % WAYS.length] ?? []) await keyboard.press(key);
}

const WAYS = [["ArrowDown"], ["ArrowRight"], ["ArrowDown"], ["ArrowLeft"], ["ArrowRight", "ArrowRight"], ["Home"]];

/**
 * Always at the same place of the tree, so that the same is on the screen; then time for what the audit and the pictures
 * of the list do when nobody types.
 * @param {Page} page
 */
async function rest(page) {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+Digit0");
  await page.waitForTimeout(2_500);
}

/**
 * Edits that wait for nothing but themselves: how long one takes until it is saved.
 * @param {Page} page
 */
async function loneEdits(page) {
  await page.keyboard.press("ArrowDown");
  await page.evaluate(() => /** @type {any} */ (window).takeSaves());
  for (let n = 0; n < LONE; n++) {
    await page.keyboard.press(n % 2 === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
    await page.waitForTimeout(60);
    await page.locator("[data-state=saved]").waitFor();
  }
  await page.keyboard.press("Home");
}

/**
 * A second tab comes, edits, and goes; the first one follows.
 * @param {import("playwright-core").BrowserContext} context
 * @param {Page} page
 */
async function visit(context, page) {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("[data-pane=map] [role=treeitem]").first().focus();
  for (let n = 0; n < 3; n++) await fourEdits(other, n);
  await other.locator("[data-state=saved]").waitFor();
  await other.close();
}

/** @param {Page} page */
async function titles(page) {
  return page
    .locator("[data-pane=outline] [data-node]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-node")).join());
}

/**
 * @param {readonly Moment[]} moments
 * @param {boolean} isSame
 */
function faultsOf(moments, isSame) {
  const settled = afterWarmUp(moments);
  const [first, last] = [settled[0], settled.at(-1)];
  if (!first || !last) return isSame ? [] : ["After a reload the tree is another"];
  // The most of each half: what stands beside the chosen card at one look is not there at the next.
  const half = Math.ceil(settled.length / 2);
  const most = (/** @type {(moment: Moment) => number} */ of) =>
    [settled.slice(0, half), settled.slice(half)].map((part) => Math.max(...part.map(of)));
  const grown = (/** @type {string} */ what, /** @type {(moment: Moment) => number} */ of) => {
    const [before = 0, after = 0] = most(of);
    return after > before * (1 + DRIFT) && `${what}: at most ${before}, then ${after}`;
  };
  const heap = slope(settled, (moment) => moment.heap);
  return [
    heap > MOST_BYTES && `the heap grows by ${Math.round(heap)} bytes an edit`,
    grown("elements", ({ nodes }) => nodes),
    grown("listeners", ({ listeners }) => listeners),
    (last.rows.ops ?? 0) > MOST_OPS && `${last.rows.ops} commits are kept`,
    (last.rows.steps ?? 0) > 2 * (first.rows.steps ?? 0) + 50 &&
      `undo steps: ${first.rows.steps}, then ${last.rows.steps}`,
    !isSame && "After a reload the tree is another",
  ].filter((fault) => fault !== false);
}

/**
 * The undo list is full after 500 edits, code is compiled as it is used, and what left the screen is let go late.
 * @param {readonly Moment[]} moments
 */
function afterWarmUp(moments) {
  return moments.filter(({ edits }) => edits > WARM_UP);
}

/** @param {Moment} moment */
function rowOf({ edits, heap, nodes, listeners, disk, rows, p95 }) {
  const mega = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
  const counts = ["ops", "steps", "chunks"].map((table) => String(rows[table] ?? 0));
  return [String(edits), mega(heap), String(nodes), String(listeners), mega(disk), ...counts, `${Math.round(p95)} ms`];
}

/** @param {readonly Moment[]} moments */
function lastRow(moments) {
  const settled = afterWarmUp(moments);
  const each = (/** @type {(moment: Moment) => number} */ of) => slope(settled, of).toFixed(3);
  return [
    "growth an edit",
    `${each(({ heap }) => heap)} bytes`,
    each(({ nodes }) => nodes),
    each(({ listeners }) => listeners),
    `${each(({ disk }) => disk)} bytes`,
    "",
    "",
    "",
    "",
  ];
}
