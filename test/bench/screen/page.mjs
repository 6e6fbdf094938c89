import { watch, watchKeys } from "./in-page.mjs";

/**
 * What is measured: the app, and what it is compared with. `pans` is the button that moves the map, `zooms` the key
 * that makes the wheel zoom.
 * @typedef {{ name: string, path: string, pans: "left" | "middle", zooms?: "Control", sizes: readonly number[] }} Peer
 */

/** @type {Peer} */
export const APP = {
  name: "Aimtree",
  path: "?bench=app",
  pans: "middle",
  zooms: "Control",
  sizes: [100, 1_000, 10_000, 50_000],
};
/** @type {Peer} */
export const PLAIN = { name: "React Flow", path: "?bench=react-flow", pans: "left", sizes: [100, 1_000, 10_000] };
/** @type {Peer} */
export const FLOOR = { name: "canvas", path: "?bench=canvas", pans: "left", sizes: [100, 1_000, 10_000, 50_000] };

const VIEW = { width: 1440, height: 900 };
/** ms; enough for React Flow with everything mounted on a busy machine. */
const PATIENCE = 120_000;

/** One page with one tree under the hands of the bench. */
export class Screen {
  /**
   * @param {import("playwright-core").Browser} browser
   * @param {string} address
   * @param {Peer} peer
   * @param {number} size
   */
  static async open(browser, address, peer, size) {
    // The service worker would fetch everything for later use while we measure.
    const context = await browser.newContext({ viewport: VIEW, serviceWorkers: "block", reducedMotion: "reduce" });
    await context.addInitScript(watch);
    await context.addInitScript(watchKeys);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(`${address}${peer.path}`);
    await page.waitForFunction(() => window.bench !== undefined);
    const screen = new Screen({ context, page, session, peer, size });
    await screen.settle();
    return screen;
  }

  /** @type {import("playwright-core").Page} */
  page;
  peer;
  size;
  #context;
  #session;

  /**
   * @param {{ context: import("playwright-core").BrowserContext, page: import("playwright-core").Page,
   *   session: import("playwright-core").CDPSession, peer: Peer, size: number }} parts
   */
  constructor({ context, page, session, peer, size }) {
    this.#context = context;
    this.#session = session;
    this.page = page;
    this.peer = peer;
    this.size = size;
  }

  close() {
    return this.#context.close();
  }

  /** React Flow with everything mounted takes seconds for everything: few runs show it. */
  get isSlow() {
    return this.size > 1_000 && this.peer === PLAIN;
  }

  /**
   * Shows the tree. Gives ms until it is painted, of which on a core, and until no long task was in the way for half a second.
   * @param {import("../../../src/ui/canvas/bench/bench.ts").BenchTree} tree
   */
  async load(tree) {
    // Handing it over is no part of showing it.
    await this.page.evaluate((given) => Object.assign(window, { given }), tree);
    await this.settle();
    const before = await this.cpu();
    const { started, painted } = await this.page.evaluate(async () => {
      const began = performance.now();
      await /** @type {any} */ (window).bench.load(/** @type {any} */ (window).given);
      return { started: began, painted: performance.now() };
    });
    const cpu = (await this.cpu()) - before;
    await this.settle();
    const free = await this.page.evaluate(() => /** @type {any} */ (window).watching.lastLongTask());
    return { painted: painted - started, cpu, interactive: Math.max(painted, free) - started };
  }

  /** Waits until the page has done what it does by and by: rules, storage. */
  async settle() {
    await this.page.evaluate(async () => {
      const { watching } = /** @type {any} */ (window);
      const began = performance.now();
      while (performance.now() - Math.max(began, watching.lastLongTask()) < 500) {
        await new Promise((done) => setTimeout(done, 100));
      }
    });
  }

  /** @param {string} id */
  async center(id) {
    await this.page.evaluate((node) => window.bench?.center(node), id);
    await this.settle();
  }

  async fit() {
    await this.page.evaluate(() => window.bench?.fit());
    await this.settle();
  }

  /** Waits for a frame. */
  frame() {
    return this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }

  /** ms that the main thread has worked on a core. */
  async cpu() {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
  }

  /** MB of JavaScript objects that are in use, and elements of the page. */
  async weight() {
    await this.#session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.#session.send("Runtime.getHeapUsage");
    const elements = await this.page.evaluate(() => document.querySelectorAll("*").length);
    return { heap: usedSize / 2 ** 20, elements };
  }
}
