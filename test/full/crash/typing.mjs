import { spawn } from "node:child_process";
import { chromium } from "playwright-core";
import { launchOptions } from "../../chromium.mjs";

/**
 * One browser that was killed. `times` are when each letter was typed, in ms of this process' clock, as is `killedAt`.
 * @typedef {{ before: string, typed: string, shown: string, found: string, times: readonly number[], killedAt: number }} Kill
 * @typedef {{ profile: string, args: readonly string[], address: string }} Place
 */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Longest wait for a browser or a page, in ms. */
const PATIENCE = 60_000;

/**
 * Makes a tree and closes the browser as a person does; gives the address of the tree.
 * @param {Place} place
 */
export async function prepare(place) {
  const { page, close } = await start(place);
  await page.goto(place.address);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Start");
  await page.keyboard.press("Escape");
  await page.locator("[data-state=saved]").waitFor();
  const address = page.url();
  await close();
  return address;
}

/**
 * Types over a title through the real interface, ends the browser at some moment, and looks what is there. `end` gives
 * where to look; without it the browser is killed.
 * @param {Place} place
 * @param {number} seed
 * @param {(browser: Awaited<ReturnType<typeof start>>) => Promise<Place>} [end]
 * @returns {Promise<Kill>}
 */
export async function crash(place, seed, end) {
  const browser = await start(place);
  const { page } = browser;
  const log = listen(page);
  const before = await open(page, place.address);
  await page.locator("[data-pane=map] [role=treeitem]").first().dblclick();
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.press("Control+a");
  await page.evaluate(watch);
  // It ends with the browser, in the middle of a letter.
  const typing = typeOn(page, seed).catch(() => undefined);
  while (log().typed.length < 8 + ((seed * 13) % 50)) await pause(2);
  await pause((seed * 7) % 40);
  const killedAt = performance.now();
  const after = end ? await end(browser) : await browser.kill().then(() => place);
  await typing;
  const { typed, times, shown } = log();
  const again = await start(after);
  const found = await open(again.page, place.address);
  await again.close();
  return { before, typed, shown, found, times, killedAt };
}

/**
 * Types in bursts, as people do: in the rests between them the bar can say that all is saved.
 * @param {import("playwright-core").Page} page
 * @param {number} seed
 */
async function typeOn(page, seed) {
  for (let i = 0; i < 1_000; i++) {
    await page.keyboard.type(LETTERS[(seed + i * 7) % 26] ?? "");
    await pause(i % 6 === 5 ? 90 : 8);
  }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Title of the only node.
 * @param {import("playwright-core").Page} page
 * @param {string} address
 */
async function open(page, address) {
  await page.goto(address);
  const node = page.locator("[data-pane=map] [role=treeitem]").first();
  await node.waitFor({ timeout: PATIENCE });
  return (await node.getAttribute("aria-label"))?.replace(/^[A-Z][a-z ]*: /, "").replace(/, .*$/, "") ?? "";
}

/** Runs in the page: tells at once of every letter, and of what stands there whenever the bar says that it is saved. */
function watch() {
  const field = /** @type {HTMLTextAreaElement} */ (document.activeElement);
  const bar = /** @type {HTMLElement} */ (document.querySelector("[data-state]"));
  field.addEventListener("input", () => console.log(`typed:${field.value}`));
  const look = () => bar.dataset.state === "saved" && console.log(`saved:${field.value}`);
  new MutationObserver(look).observe(bar, { attributes: true });
}

/**
 * What the page told before it died.
 * @param {import("playwright-core").Page} page
 */
function listen(page) {
  let typed = "";
  let shown = "";
  /** @type {number[]} */
  const times = [];
  page.on("console", (message) => {
    const [, kind, value = ""] = /^(typed|saved):(.*)$/.exec(message.text()) ?? [];
    if (kind === "typed") {
      typed = value;
      times.push(performance.now());
    }
    if (kind === "saved") shown = value;
  });
  return () => ({ typed, shown, times });
}

/**
 * A browser in a process group of its own, so that all of it dies at once.
 * @param {Place} place
 */
export async function start({ profile, args }) {
  const { executablePath, args: usual } = launchOptions();
  const options = [
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--window-size=1280,800",
  ];
  const child = spawn(executablePath, [...usual, ...options, ...args, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((done) => child.once("exit", done));
  const browser = await chromium.connectOverCDP(await endpoint(child), { timeout: PATIENCE });
  const page = await browser.contexts()[0]?.newPage();
  if (!page) throw new Error("The browser has no window");
  return {
    page,
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await ended;
    },
    /** Nothing of it runs any more, as when the power fails. */
    freeze: () => process.kill(-(/** @type {number} */ (child.pid)), "SIGSTOP"),
    kill: async () => {
      process.kill(-(/** @type {number} */ (child.pid)), "SIGKILL");
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

/**
 * Where the browser listens, as it says itself.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function endpoint(child) {
  return new Promise((found, fail) => {
    let said = "";
    child.stderr?.on("data", (/** @type {Buffer} */ data) => {
      said += data;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    child.once("exit", () => fail(new Error(`The browser ended before it began:\n${said}`)));
  });
}
