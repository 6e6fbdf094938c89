import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { serve } from "../tools/serve.mjs";
import { BACKENDS } from "./crash.mjs";
import { allowDatabase, failAtRandom, refuseDatabase, timeStates } from "./quota/in-page.mjs";

export const title =
  "The device is full, the database is refused, or fails at random: it is said, nothing is lost, and all is stored in the end";

/** About how long it takes on two cores. */
export const minutes = 15;

/** Sizes of the device in MB. */
const SIZES = [1, 2, 10];
/** Longest that the bar may be wrong, in ms. */
const TRUE_WITHIN = 1_000;
/** Longest wait for a page, or for the store to try again, in ms. */
const PATIENCE = 60_000;

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {{ what: string, faults: number, wrongFor: number, copy: boolean, storedAfter: number, loads: number, lost: string | undefined }} Outcome
 */

/** `QUOTA_FAULTS` asks for another number of failing writes a backend. */
export async function run() {
  const faults = Number(process.env.QUOTA_FAULTS ?? 250);
  const broken = (await obtainChromium()) ?? (await buildApp());
  if (broken) return { passed: 0, failures: [{ name: broken }], skipped: [] };
  const server = await serve({ folder: "dist", port: 0, strict: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  const tell = (/** @type {Outcome} */ outcome) => {
    outcomes.push(outcome);
    console.log(`  ${rowOf(outcome).join(" · ")}`);
  };
  try {
    const places = BACKENDS.map((backend) => ({ address: server.address, ...backend }));
    for (const at of places) {
      for (const size of SIZES) tell(await inBrowser(at, `full at ${size} MB`, (page) => full(page, size)));
      tell(await inBrowser(at, "no database at first", refused));
    }
    // Last, because it takes long.
    for (const at of places) tell(await inBrowser(at, `${faults} writes fail`, (page) => flaky(page, faults)));
  } finally {
    await server.close();
  }
  const isGood = (/** @type {Outcome} */ one) => faultOf(one) === undefined;
  return {
    passed: outcomes.filter(isGood).length,
    failures: outcomes.flatMap((one) => (isGood(one) ? [] : [{ name: `${one.what}: ${faultOf(one)}` }])),
    skipped: [],
    head: ["what", "writes that failed", "bar wrong for at most", "copy as a file", "stored after", "loads", "lost"],
    rows: outcomes.map(rowOf),
  };
}

/** @param {Outcome} outcome */
function faultOf({ wrongFor, copy, loads, lost }) {
  if (lost !== undefined) return lost;
  if (!copy) return "the copy as a file does not hold what was typed";
  if (loads !== 1) return `the page was loaded ${loads} times`;
  return wrongFor > TRUE_WITHIN ? `the bar was wrong for ${Math.round(wrongFor)} ms` : undefined;
}

/** @param {Outcome} outcome */
function rowOf({ what, faults, wrongFor, copy, storedAfter, loads, lost }) {
  const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`;
  return [
    what,
    String(faults),
    ms(wrongFor),
    copy ? "whole" : "NOT WHOLE",
    ms(storedAfter),
    String(loads),
    lost ?? "nothing",
  ];
}

/**
 * @param {{ address: string, name: string, args: readonly string[] }} at
 * @param {string} what
 * @param {(page: Page) => Promise<Omit<Outcome, "what" | "loads">>} play
 * @returns {Promise<Outcome>}
 */
async function inBrowser({ address, name, args }, what, play) {
  const profile = mkdtempSync(join(tmpdir(), "aimtree-quota-"));
  const options = launchOptions();
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...options.args, ...args],
    headless: true,
  });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    let loads = 0;
    page.on("load", () => loads++);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.addInitScript(timeStates);
    if (what.startsWith("no database")) await page.addInitScript(refuseDatabase);
    await page.goto(address);
    await page.locator("textarea:focus").waitFor();
    const outcome = await play(page).catch((error) => ({
      faults: 0,
      wrongFor: 0,
      copy: false,
      storedAfter: 0,
      lost: String(error).split("\n")[0],
    }));
    return { what: `${name}: ${what}`, loads: loads - 1, ...outcome };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Pastes until there is no room; then there is room again.
 * @param {Page} page
 * @param {number} size
 */
async function full(page, size) {
  await page.keyboard.type("Start");
  await page.keyboard.press("Escape");
  await page.locator("[data-state=saved]").waitFor();
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: size * 1e6 });
  let pasted = 0;
  for (; pasted < 200; pasted++) {
    await paste(page, pasted);
    await page.locator("[data-state=saved], [data-state=not-saved]").waitFor();
    if (await isRefused(page)) break;
  }
  await typeTitle(page, "Typed without room");
  await page.waitForTimeout(1_500);
  const copy = await savedCopy(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  const storedAfter = await stored(page);
  return {
    faults: await page.evaluate(() => window.states.failed()),
    wrongFor: await page.evaluate(() => window.states.wrongFor()),
    copy: copy.includes("Typed without room") && copy.includes(`Pasted ${pasted}:`),
    storedAfter,
    lost: await lostAfterReload(page, copy),
  };
}

/** Chromium refuses a write and takes the same one a moment later, until it is full for good. @param {Page} page */
async function isRefused(page) {
  const refused = page.locator("[data-state=not-saved]");
  if ((await refused.count()) === 0) return false;
  await page.waitForTimeout(2_000);
  return (await refused.count()) > 0;
}

/** The browser gives no database; then it does. @param {Page} page */
async function refused(page) {
  await page.keyboard.type("Typed in memory");
  await page.keyboard.press("Escape");
  await page.getByText("This browser stores nothing here").first().waitFor();
  const copy = await savedCopy(page);
  await page.evaluate(allowDatabase);
  const storedAfter = await stored(page);
  return {
    faults: 1,
    wrongFor: await page.evaluate(() => window.states.wrongFor()),
    copy: copy.includes("Typed in memory"),
    storedAfter,
    lost: await lostAfterReload(page, copy),
  };
}

/**
 * One write in five fails while somebody types.
 * @param {Page} page
 * @param {number} faults
 */
async function flaky(page, faults) {
  await page.keyboard.type("Start");
  await page.keyboard.press("Escape");
  await page.locator("[data-state=saved]").waitFor();
  await page.evaluate(failAtRandom, 0.2);
  const most = Date.now() + 6 * 60_000;
  const again = page.getByRole("button", { name: "Try again" }).first();
  let n = 0;
  while ((await page.evaluate(() => window.states.failed())) < faults && Date.now() < most) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(`Typed ${n++}`);
    if (n % 7 === 0) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    if (n % 10 === 0) await page.waitForTimeout(200);
    // Without being asked to, the app tries again after longer and longer pauses. The focus stays where it is.
    if (await again.isVisible()) await again.dispatchEvent("click");
  }
  const failed = await page.evaluate(() => window.states.failed());
  const copy = await savedCopy(page);
  await page.evaluate(failAtRandom, 0);
  const storedAfter = await stored(page);
  return {
    faults: failed,
    wrongFor: await page.evaluate(() => window.states.wrongFor()),
    copy: copy.includes(`Typed ${n - 1}`),
    storedAfter,
    lost: failed < faults ? `only ${failed} writes failed` : await lostAfterReload(page, copy),
  };
}

/**
 * More than a third of a MB, of letters that no database can make small. Nearly all of it becomes the text of one node,
 * which is not on the screen: what takes long here should be the disk.
 * @param {Page} page
 * @param {number} n
 */
async function paste(page, n) {
  await page.evaluate((number) => {
    const word = () => Math.random().toString(36).slice(2, 12);
    const text = Array.from({ length: 33_000 }, word).join(" ");
    const data = new DataTransfer();
    data.setData("text/plain", `- Pasted ${number}: ${text}`);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, n);
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function typeTitle(page, title) {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(title);
  await page.keyboard.press("Escape");
}

/** What the person has after saving a copy. @param {Page} page */
async function savedCopy(page) {
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Save a copy as a file");
  await page.keyboard.press("Enter");
  return readFile(await (await coming).path(), "utf8");
}

/** Waits until all is stored; gives how long that took, in ms. @param {Page} page */
async function stored(page) {
  const since = performance.now();
  await page.locator("[data-state=saved]").waitFor();
  return performance.now() - since;
}

/**
 * @param {Page} page
 * @param {string} expected the tree as a file before
 */
async function lostAfterReload(page, expected) {
  await page.reload();
  await page.locator("[data-pane=map] [role=treeitem]").first().waitFor();
  const found = await savedCopy(page);
  if (found === expected) return undefined;
  return `after a reload the tree has ${found.length} characters instead of ${expected.length}`;
}
