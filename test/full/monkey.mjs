import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { openSample } from "../tools/open-sample.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { serve } from "../tools/serve.mjs";
import { nextAction } from "./monkey/actions.mjs";
import { Diary } from "./monkey/diary.mjs";
import { calm, faultsOfTree, treeInMemory } from "./monkey/state.mjs";

export const title =
  "Somebody hits everything: the page has no errors, the tree stays whole, and a reload shows the same";

/** About how long it takes on two cores. */
export const minutes = 25;

const NODES = 40;
/** Actions between two looks at the tree, and between two reloads. */
const LOOK_EVERY = 50;
const RELOAD_EVERY = 250;
/** Longest wait for a page, in ms. */
const PATIENCE = 30_000;

/** Faults after which there is no use in going on. */
const MOST_FAULTS = 10;

/** `MONKEY_ACTIONS` asks for another number of actions, `MONKEY_SEED` for another order of them. */
export async function run() {
  const actions = Number(process.env.MONKEY_ACTIONS ?? 10_000);
  const seed = Number(process.env.MONKEY_SEED ?? 1);
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const profile = mkdtempSync(join(tmpdir(), "aimtree-monkey-"));
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), headless: true });
  context.setDefaultTimeout(PATIENCE);
  try {
    const { counts, looks, reloads, faults } = await hit(context, server.address, { actions, seed });
    const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      passed: looks + reloads,
      failures: faults.map((name) => ({ name: `seed ${seed}, ${name}` })),
      skipped: [],
      head: ["what was done", "times"],
      rows: [
        ...[...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => [name, String(count)]),
        ["all actions", String(done)],
        ["looks at the tree", String(looks)],
        ["reloads", String(reloads)],
        ["faults", String(faults.length)],
      ],
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
 * @param {{ actions: number, seed: number }} wish
 */
async function hit(context, address, { actions, seed }) {
  const diary = new Diary();
  /** @type {Map<string, number>} */
  const counts = new Map();
  const page = await context.newPage();
  const tell = (/** @type {string} */ what) => diary.fault(what, page);
  page.on("pageerror", (error) => tell(error.stack ?? error.message));
  page.on("console", (message) => message.type() === "error" && tell(message.text()));
  page.on("crash", () => tell("the page died"));
  page.on("dialog", (dialog) => void dialog.accept());
  page.on("filechooser", () => undefined);
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await page.goto(address);
  await openSample(page, NODES);
  const tree = page.url();
  const roll = dice(seed);
  let [looks, reloads] = [0, 0];
  for (let n = 1; n <= actions && diary.faults.length < MOST_FAULTS; n++) {
    await diary.kept();
    const action = nextAction(roll);
    diary.begin(`action ${n}, ${action.name}`);
    counts.set(action.name, (counts.get(action.name) ?? 0) + 1);
    try {
      await action.do(page, roll, (detail) => diary.add(detail));
    } catch (error) {
      tell(/** @type {Error} */ (error).message.split("\n")[0] ?? "");
    }
    if (n % LOOK_EVERY > 0) continue;
    const before = await look();
    if (before === undefined) continue;
    for (const what of faultsOfTree(before)) tell(what);
    looks += 1;
    if (n % RELOAD_EVERY > 0) continue;
    await page.locator("[data-state=saved]").waitFor({ state: "attached" });
    await page.reload();
    await page.locator("[role=treeitem]").first().waitFor();
    const after = await look();
    if (after !== before) diary.fault("after a reload the tree is another", page, { before, after: after ?? "" });
    reloads += 1;
    console.log(
      `  ${n} of ${actions} actions, ${JSON.parse(before).records.length} records, ${diary.faults.length} faults`,
    );
  }
  await diary.kept();
  return { counts, looks, reloads, faults: diary.faults };

  /** The tree, or undefined where the page did not come to give it. */
  async function look() {
    try {
      await calm(page, tree);
      return await treeInMemory(page);
    } catch (error) {
      tell(`the tree cannot be saved: ${/** @type {Error} */ (error).message.split("\n")[0]}`);
      return undefined;
    }
  }
}

/**
 * Numbers from 0 to 1 that a seed settles.
 * @param {number} seed
 */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
