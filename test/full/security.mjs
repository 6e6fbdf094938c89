import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { Ledger } from "../tools/running/ledger.mjs";
import { serve } from "../tools/serve.mjs";
import { hostileFiles, hostileTree } from "./security/documents.mjs";
import { faultOf, openAlone } from "./security/outputs.mjs";
import { PAYLOADS } from "./security/payloads.mjs";
import { lookout, pollution, trapped } from "./security/traps.mjs";
import { ask, bring, firstVisit, look, paste, saveAll, typeIn } from "./security/visit.mjs";

export const title = "Hostile texts in every field, importer and exporter: nothing runs, nothing is fetched";

/** About how long it takes on two cores. */
export const minutes = 25;

/** Payloads of one tree, whose fields they fill. */
const OF_A_TREE = 21;
/** Payloads of files and addresses that one browser window goes through: its list of trees gets long. */
const OF_A_WINDOW = 20;

/**
 * @typedef {import("./security/payloads.mjs").Payload} Payload
 * @typedef {import("./security/traps.mjs").Caught} Caught
 * @typedef {import("playwright-core").Browser} Browser
 * @typedef {{ what: string, count: number, faults: string[] }} Step
 * @typedef {readonly Payload[]} Batch
 * @typedef {(browser: Browser, address: string, batch: Batch) => Promise<Step[]>} Way
 */

/**
 * `SECURITY_PAYLOADS` asks for fewer of them: so many, evenly taken, or those FROM-TO. `RESUME=1` goes on where a run was
 * interrupted.
 */
export async function run() {
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const payloads = chosen(process.env.SECURITY_PAYLOADS ?? `${PAYLOADS.length}`);
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const out = await lookout();
  const { args, ...options } = launchOptions();
  const nowhere = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";
  const browser = await chromium.launch({ ...options, args: [...args, nowhere], proxy: out.proxy });
  try {
    const trees = inBatches(payloads, OF_A_TREE);
    const windows = inBatches(payloads, OF_A_WINDOW);
    const blind = await control(browser);
    // There nothing was to be stopped.
    out.asked.length = 0;
    const ledger = /** @type {Ledger<Step[]>} */ (new Ledger("security"));
    const go = (/** @type {string} */ way, /** @type {Batch[]} */ batches, /** @type {Way} */ through) =>
      alternately(batches, (batch) =>
        ledger.once(`${way} ${batch.map(({ id }) => id).join(" ")}`, async () => [
          ...(await through(browser, server.address, batch)),
          requests(out.asked.splice(0)),
        ]),
      );
    const steps = [
      blind,
      ...(await go("tree", trees, throughTree)),
      ...(await go("files", windows, throughFiles)),
      ...(await go("address", windows, throughAddress)),
      requests(out.asked.splice(0)),
    ];
    return resultOf(steps);
  } finally {
    await browser.close();
    await Promise.all([server.close(), out.close()]);
  }
}

/**
 * @param {string[]} asked
 * @returns {Step}
 */
const requests = (asked) => ({ what: "requests to other hosts", count: asked.length, faults: asked });

/** @param {string} wish */
function chosen(wish) {
  const [from, to] = wish.split("-").map(Number);
  if (to !== undefined) return PAYLOADS.filter(({ id }) => id >= (from ?? 0) && id <= to);
  const step = Math.max(1, Math.floor(PAYLOADS.length / (from ?? 1)));
  return PAYLOADS.filter((_, n) => n % step === 0);
}

/**
 * @param {readonly Payload[]} payloads
 * @param {number} size
 */
function inBatches(payloads, size) {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, n) => payloads.slice(n * size, (n + 1) * size));
}

/**
 * Two at a time. What cannot be gone through to its end is a fault of its own.
 * @param {readonly (readonly Payload[])[]} batches
 * @param {(batch: readonly Payload[]) => Promise<Step[]>} go
 */
async function alternately(batches, go) {
  const waiting = [...batches];
  /** @type {Step[]} */
  const done = [];
  const worker = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const from = batch[0]?.id;
      const broken = (/** @type {Error} */ error) => [
        { what: "ways that were not gone to the end", count: 1, faults: [`from payload ${from}: ${error.stack}`] },
      ];
      done.push(...(await go(batch).catch(broken)));
      console.log(`  ${done.length} steps done, from payload ${from}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return done;
}

/**
 * The traps see what they should: in a page without a policy that takes texts for markup, many of them run.
 * @param {Browser} browser
 * @returns {Promise<Step>}
 */
async function control(browser) {
  const context = await browser.newContext();
  const caught = await trapped(context);
  const page = await context.newPage();
  for (const { text } of PAYLOADS) {
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><title>x</title>${text}`, { waitUntil: "commit" }).catch(() => undefined);
    await page.waitForTimeout(100);
  }
  await context.close();
  const ran = new Set(caught.ran.map((text) => /payload (\d+)/.exec(text)?.[1]));
  const faults =
    ran.size < PAYLOADS.length / 5 ? [`only ${ran.size} ran where nothing stops them: the traps are blind`] : [];
  return { what: "payloads that run where nothing stops them", count: ran.size, faults };
}

/**
 * All fields of all records, every screen, every exporter, and back in.
 * @param {Browser} browser
 * @param {string} address
 * @param {readonly Payload[]} batch
 * @returns {Promise<Step[]>}
 */
async function throughTree(browser, address, batch) {
  const texts = batch.map(({ text }) => text);
  const context = await browser.newContext();
  const caught = await trapped(context);
  const page = await context.newPage();
  await firstVisit(page, address);
  /** @type {string[]} */
  const faults = [];
  const came = await bring(page, { name: "hostile.aimtree", bytes: hostileTree(batch) });
  if (came === "refused") return [{ what: "payloads in every field", count: 0, faults: ["The tree is refused"] }];
  await look(page);
  await typeIn(page, texts);
  await ask(page, texts);
  const files = await saveAll(page);
  for (const file of files) {
    const wrong = faultOf(file);
    if (wrong) faults.push(`${file.name}: ${wrong}`);
  }
  let back = 0;
  for (const file of files) back += (await bring(page, file)) === "in" ? 1 : 0;
  await page.goto(`${address}#/trees`);
  await page.locator("[data-pane=trees]").waitFor();
  caught.polluted.push(...(await pollution(page)));
  await page.close();
  await openAlone(
    context,
    files.filter(({ name }) => /\.(html|svg)$/.test(name)),
  );
  await context.close();
  return [
    {
      what: "payloads in every field, on every screen",
      count: batch.length,
      faults: [...faults, ...told(caught, batch)],
    },
    { what: "files that were saved with them", count: files.length, faults: [] },
    { what: "of these, opened again", count: back, faults: back < files.length / 2 ? ["Most files do not open"] : [] },
  ];
}

/**
 * Files that somebody else made, and pasted texts.
 * @param {Browser} browser
 * @param {string} address
 * @param {readonly Payload[]} batch
 * @returns {Promise<Step[]>}
 */
async function throughFiles(browser, address, batch) {
  const context = await browser.newContext();
  const caught = await trapped(context);
  const page = await context.newPage();
  await firstVisit(page, address);
  const counts = { in: 0, refused: 0 };
  for (const payload of batch) {
    for (const file of hostileFiles(payload)) counts[await bring(page, file)] += 1;
    await paste(page, payload.text);
  }
  await page.goto(`${address}#/trees`);
  await page.locator("[data-pane=trees]").waitFor();
  caught.polluted.push(...(await pollution(page)));
  await context.close();
  return [
    { what: "hostile files that came in", count: counts.in, faults: told(caught, batch) },
    { what: "hostile files that were refused", count: counts.refused, faults: [] },
  ];
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {readonly Payload[]} payloads
 * @returns {Promise<Step[]>}
 */
async function throughAddress(browser, address, payloads) {
  const context = await browser.newContext();
  const caught = await trapped(context);
  const page = await context.newPage();
  for (const { text } of payloads) {
    // The first is a page that is loaded, the others are read by the page that is there.
    for (const place of [`#/t/a/${text}`, `#/t/${text}`, `#${text}`]) {
      await page.goto(`${address}?from=${encodeURIComponent(text)}${place}`);
      await page.locator("#root > *").first().waitFor();
    }
  }
  await context.close();
  return [{ what: "payloads in the address", count: payloads.length, faults: told(caught, payloads) }];
}

/**
 * @param {Caught} caught
 * @param {readonly Payload[]} batch
 */
function told(caught, batch) {
  const from = `payloads ${batch[0]?.id} to ${batch.at(-1)?.id}`;
  return Object.entries(caught).flatMap(([kind, texts]) =>
    [...new Set(texts)].map((text) => `${kind}: ${text} (${from})`),
  );
}

/** @param {readonly Step[]} steps */
function resultOf(steps) {
  const whats = [...new Set(steps.map(({ what }) => what))];
  const sums = whats.map((what) => {
    const same = steps.filter((step) => step.what === what);
    return {
      what,
      count: same.reduce((sum, { count }) => sum + count, 0),
      faults: same.flatMap(({ faults }) => faults),
    };
  });
  const failures = sums.flatMap(({ what, faults }) => faults.map((fault) => ({ name: `${what}: ${fault}` })));
  for (const { name } of failures) console.log(`  ${name}`);
  return {
    passed: sums.filter(({ faults }) => faults.length === 0).length,
    failures,
    skipped: [],
    head: ["what", "count", "faults"],
    rows: sums.map(({ what, count, faults }) => [what, String(count), String(faults.length)]),
  };
}
