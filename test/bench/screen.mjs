/**
 * What is opened: `path` for the bench, `opens` for timing the opening, and by what one sees that the tree is there.
 * @typedef {{ name: string, path: string, opens: (size: number) => string, seen: string, button: "left" | "middle" }} Peer
 * @typedef {import("./measure.mjs").Measurement} Measurement
 * @typedef {import("../../src/ui/canvas/bench/measured.ts").Measured} Measured
 */

/** @type {readonly Peer[]} */
export const PAGES = [
  {
    name: "Aimtree",
    path: "?bench=app",
    opens: (size) => `#/t/made-up-${size}`,
    seen: "[data-pane=map] [role=treeitem]",
    button: "middle",
  },
  {
    name: "React Flow",
    path: "?bench=react-flow",
    opens: (size) => `?bench=react-flow&nodes=${size}`,
    seen: '.react-flow__node[style*="visibility: visible"]',
    button: "left",
  },
  {
    name: "canvas",
    path: "?bench=canvas",
    opens: (size) => `?bench=canvas&nodes=${size}`,
    seen: "canvas[data-drawn]",
    button: "left",
  },
];

const VIEW = { width: 1440, height: 900 };
/** Enough for React Flow with everything mounted. */
const PATIENCE = 90_000;
const PAN_BATCHES = 6;
const PAN_STEPS = 10;

/** One page under the mouse of the bench. Times are medians of few runs: the slow ones would take all day. */
export class Screen {
  /**
   * @param {import("playwright-core").Browser} browser
   * @param {string} address
   * @param {Peer} peer
   * @param {number} size
   */
  static async start(browser, address, peer, size) {
    // The service worker would fetch everything for later use while we measure.
    const context = await browser.newContext({ viewport: VIEW, serviceWorkers: "block" });
    await context.addInitScript(watch, peer.seen);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    // Each opening fetches and compiles everything anew.
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    const screen = new Screen({ context, page, session, address, peer, size });
    if (peer.name === "Aimtree") await screen.#store();
    return screen;
  }

  #context;
  #page;
  #session;
  #address;
  #peer;
  #size;

  /**
   * @param {{ context: import("playwright-core").BrowserContext, page: import("playwright-core").Page,
   *   session: import("playwright-core").CDPSession, address: string, peer: Peer, size: number }} parts
   */
  constructor({ context, page, session, address, peer, size }) {
    this.#context = context;
    this.#page = page;
    this.#session = session;
    this.#address = address;
    this.#peer = peer;
    this.#size = size;
  }

  close() {
    return this.#context.close();
  }

  /** @returns {Promise<Measurement[]>} */
  async measureAll() {
    const found = [await this.#opening()];
    await this.#goTo(
      this.#peer.name === "Aimtree" ? `${this.#peer.path}#/t/made-up-${this.#size}` : this.#peer.opens(this.#size),
    );
    await this.#page.waitForFunction(() => window.measured !== undefined);
    await this.#settle();
    found.push(await this.#pan("pan", "near"), await this.#pan("pan far out", "far"));
    await this.#look("near");
    if (this.#peer.name !== "canvas") found.push(await this.#rename(), await this.#add());
    if (this.#peer.name === "Aimtree") found.push(await this.#inside("layout"), await this.#inside("commit"));
    return found;
  }

  async #store() {
    await this.#goTo(`${this.#peer.path}#/trees`);
    await this.#page.waitForFunction(() => window.measured !== undefined);
    await this.#page.evaluate((size) => /** @type {any} */ (window.measured).store(size), this.#size);
  }

  /** From the address to the frame after the first node is there. */
  async #opening() {
    const runs = this.#isSlow() ? 2 : 5;
    const times = [];
    for (let run = 0; run < runs; run++) {
      await this.#goTo(this.#peer.opens(this.#size));
      times.push(await this.#page.evaluate(() => /** @type {any} */ (window).firstPicture));
      await this.#settle();
    }
    return this.#measurement("open", times);
  }

  /** @param {string} path */
  async #goTo(path) {
    // Without a page in between, another address after the # loads nothing.
    await this.#page.goto("about:blank");
    await this.#page.goto(`${this.#address}${path}`);
    if (!path.endsWith("#/trees")) await this.#page.waitForFunction(() => "firstPicture" in window);
  }

  /** Main-thread time for one step of a drag with the real mouse: hit testing is a part of what a drag costs. */
  async #pan(/** @type {string} */ what, /** @type {"near" | "far"} */ at) {
    await this.#look(at);
    const { mouse } = this.#page;
    const times = [];
    for (let batch = 0; batch < (this.#isSlow() ? 3 : PAN_BATCHES); batch++) {
      const side = batch % 2 === 0 ? 1 : -1;
      await mouse.move(VIEW.width / 2 - side * 100, 850);
      await mouse.down({ button: this.#peer.button });
      const before = await this.#cpu();
      for (let step = 1; step <= PAN_STEPS; step++) {
        await mouse.move(VIEW.width / 2 - side * 100 + side * step * 20, 850 - step * 10);
        await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
      const after = await this.#cpu();
      await mouse.up({ button: this.#peer.button });
      if (batch > 0) times.push((after - before) / PAN_STEPS);
    }
    return this.#measurement(what, times);
  }

  async #rename() {
    await this.#page.evaluate(() => window.measured?.beginTyping?.());
    const times = [];
    for (let run = 0; run < this.#runs(); run++) {
      times.push(
        await this.#page.evaluate(
          (letter) => /** @type {any} */ (window).timed("rename", letter),
          "abcdefghijk"[run] ?? "z",
        ),
      );
    }
    await this.#page.evaluate(() => window.measured?.endTyping?.());
    return this.#measurement("rename", times);
  }

  async #add() {
    const times = [];
    for (let run = 0; run < this.#runs(); run++) {
      times.push(await this.#page.evaluate(() => /** @type {any} */ (window).timed("add")));
      await this.#page.evaluate(() => window.measured?.afterAdd?.());
      await this.#settle(300);
    }
    return this.#measurement("add", times);
  }

  /** What has no counterpart on other pages: time of the call alone. */
  async #inside(/** @type {"layout" | "commit"} */ what) {
    const times = await this.#page.evaluate(async (name) => {
      const app = /** @type {any} */ (window.measured);
      const found = [];
      for (let run = 0; run < 12; run++) {
        const started = performance.now();
        if (name === "layout") app.layOut();
        else for (let i = 0; i < 10; i++) app.commit(run * 10 + i);
        found.push((performance.now() - started) / (name === "layout" ? 1 : 10));
        await new Promise((done) => setTimeout(done, 50));
      }
      return found.slice(2);
    }, what);
    return this.#measurement(what, times);
  }

  #runs() {
    return this.#isSlow() ? 3 : 10;
  }

  /** React Flow with 10,000 nodes takes seconds for everything, and differs by so much that few runs show it. */
  #isSlow() {
    return this.#size > 1_000 && this.#peer.name === "React Flow";
  }

  /** @param {"near" | "far"} at */
  async #look(at) {
    await this.#page.evaluate((where) => window.measured?.look(where), at);
    await this.#settle();
  }

  /** Seconds that the main thread has worked, as milliseconds. */
  async #cpu() {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
  }

  async #settle(milliseconds = 600) {
    await this.#page.waitForTimeout(milliseconds);
    await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  /**
   * @param {string} what
   * @param {number[]} times
   * @returns {Measurement}
   */
  #measurement(what, times) {
    return { name: `${what} ${this.#size} ${this.#peer.name}`, times: times.sort((a, b) => a - b) };
  }
}

/**
 * Runs in the page before anything else: notes when the first node was painted, and times what the page is asked for.
 * @param {string} seen selector of what is the first picture
 */
function watch(seen) {
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(undefined);
        port2.postMessage(undefined);
      });
    });
  const look = async () => {
    if (!document.querySelector(seen)) return void requestAnimationFrame(look);
    await painted();
    /** @type {any} */ (window).firstPicture = performance.now();
  };
  requestAnimationFrame(look);
  const patience = 60_000;
  /** @type {any} */ (window).timed = async (/** @type {"rename" | "add"} */ what, /** @type {string} */ letter) => {
    await new Promise((done) => setTimeout(done, 40 + Math.random() * 20));
    const started = performance.now();
    const isDone = /** @type {any} */ (window.measured)[what](letter);
    while (!isDone()) {
      if (performance.now() - started > patience) throw new Error(`Nothing came of ${what}`);
      await new Promise((done) => requestAnimationFrame(done));
    }
    await painted();
    return performance.now() - started;
  };
}
