import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { launchOptions } from "../chromium.mjs";
import { openSample } from "../tools/open-sample.mjs";
import { serve } from "../tools/serve.mjs";
import { ratio } from "./measure.mjs";

export const title =
  "The second start, from the service worker to a usable map, beside an empty page of Vite and React";
export const where = "browser";

const NODES = 200;
const RUNS = 15;
const EMPTY = ".vite/empty-app";
const VIEW = { width: 1440, height: 900 };
/** Each is usable as soon as this is painted: keys act with the first picture. */
const MAP = ".react-flow__node [role=treeitem]";
const HEADING = "#root h1";

/**
 * Both pages are served and kept alike, and are opened in turn, so that what else the machine does falls on both.
 * @param {import("./run.mjs").BrowserTools} tools
 */
export async function run({ address }) {
  await build({ root: "test/fixtures/empty-app", configFile: "vite.config.ts", logLevel: "warn", build: outDir() });
  const server = await serve({ folder: EMPTY, port: 0, strict: true });
  const app = await Visitor.come(address, MAP);
  const empty = await Visitor.come(server.address, HEADING);
  try {
    await openSample(app.page, NODES);
    await app.kept();
    await empty.kept();
    /** @type {Start[]} */
    const ours = [];
    /** @type {Start[]} */
    const theirs = [];
    for (let turn = -2; turn < RUNS; turn++) {
      const [our, their] = [await app.start(), await empty.start()];
      if (turn < 0) continue;
      ours.push(our);
      theirs.push(their);
    }
    return told(ours, theirs);
  } finally {
    await app.leave();
    await empty.leave();
    await server.close();
  }
}

function outDir() {
  return { outDir: `${process.cwd()}/${EMPTY}`, emptyOutDir: true };
}

/**
 * @param {readonly Start[]} ours
 * @param {readonly Start[]} theirs
 */
function told(ours, theirs) {
  const noted = (
    /** @type {string} */ name,
    /** @type {readonly Start[]} */ starts,
    /** @type {keyof Start} */ what,
  ) => ({
    name,
    times: starts.map((start) => start[what]).sort((a, b) => a - b),
  });
  const shown = [noted(`map of ${NODES} nodes`, ours, "usable"), noted("empty page", theirs, "usable")];
  const cost = [noted(`map of ${NODES} nodes, CPU`, ours, "cpu"), noted("empty page, CPU", theirs, "cpu")];
  return {
    measurements: [...shown, ...cost],
    ratios: [
      { name: "second start: Aimtree / empty page", value: ratio(shown[0], shown[1]), goal: 1.5 },
      { name: "second start, CPU of the page: Aimtree / empty page", value: ratio(cost[0], cost[1]) },
    ],
  };
}

/**
 * `usable`: ms from the call of the address to the picture. `cpu`: of these the main thread has worked so many on a core.
 * @typedef {{ usable: number, cpu: number }} Start
 */

/**
 * Somebody with a browser of their own that comes again and again. A profile on the disk, as people have: a private
 * window forgets the compiled code that the browser keeps with the files.
 */
class Visitor {
  /**
   * @param {string} address
   * @param {string} sign a selector of what is there once the page is usable
   */
  static async come(address, sign) {
    const profile = mkdtempSync(join(tmpdir(), "aimtree-start-"));
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions(),
      ...{ headless: true, viewport: VIEW, reducedMotion: "reduce" },
    });
    await context.addInitScript(watchFor, sign);
    const page = await context.newPage();
    await page.goto(address);
    return new Visitor(context, page, address, profile);
  }

  /** @type {import("playwright-core").Page} */
  page;
  #context;
  #address;
  #profile;

  /**
   * @param {import("playwright-core").BrowserContext} context
   * @param {import("playwright-core").Page} page
   * @param {string} address
   * @param {string} profile
   */
  constructor(context, page, address, profile) {
    this.#context = context;
    this.page = page;
    this.#address = address;
    this.#profile = profile;
  }

  /** Waits until all of the page is kept for the next time. */
  async kept() {
    await this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active?.state !== "activated") await new Promise((done) => setTimeout(done, 50));
    });
    await this.page.close();
  }

  /**
   * Opens the address in a new tab.
   * @returns {Promise<Start>}
   */
  async start() {
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(this.#address, { waitUntil: "commit" });
    const { usable, isKept } = await page.evaluate(async () => ({
      usable: await /** @type {any} */ (window).usable,
      isKept: navigator.serviceWorker.controller !== null,
    }));
    const { metrics } = await session.send("Performance.getMetrics");
    if (!isKept) throw new Error(`${this.#address} did not come from its service worker`);
    const cpu = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
    // What the page does behind its picture must not slow the next start down.
    await page.waitForTimeout(2_500);
    await page.close();
    return { usable, cpu };
  }

  async leave() {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Runs in the page before anything else of it.
 * @param {string} sign
 */
function watchFor(sign) {
  const usable = new Promise((found) => {
    const look = () => {
      if (!document.querySelector(sign)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => found(performance.now());
        port2.postMessage(undefined);
      });
    };
    look();
  });
  Object.assign(window, { usable });
}
