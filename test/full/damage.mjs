import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { serve } from "../tools/serve.mjs";
import { start } from "./crash/typing.mjs";
import { BACKENDS } from "./crash.mjs";
import { DAMAGES, databaseFiles } from "./damage/files.mjs";

export const title = "The files of the database are damaged: the tree is there, or comes back from its snapshot";

/** About how long it takes on two cores. */
export const minutes = 5;

/** Longest wait for the tree or for a page that says what happened, in ms. */
const PATIENCE = 30_000;
const TITLES = ["Increase retention", "Activation rate", "Setup completed"];

/** `DAMAGES` names some of them by a part of their text. */
export async function run() {
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
  const server = await serve({ folder: "dist", port: 0, strict: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    for (const backend of BACKENDS) outcomes.push(...(await damageAll(server.address, backend)));
  } finally {
    await server.close();
  }
  const told = outcomes.filter(({ skip }) => skip === undefined);
  return {
    passed: told.filter(({ fault: wrong }) => wrong === undefined).length,
    failures: told.flatMap(({ name, fault: wrong }) => (wrong === undefined ? [] : [{ name: `${name}: ${wrong}` }])),
    skipped: outcomes.flatMap(({ name, skip }) => (skip === undefined ? [] : [{ name, reason: skip }])),
    head: ["damage", "what a person sees", "in", "nodes in the end"],
    rows: told.map(({ name, sees, ms, nodes }) => [name, sees, `${(ms / 1_000).toFixed(1)} s`, String(nodes)]),
  };
}

/**
 * @typedef {{ name: string, sees: string, ms: number, nodes: number, fault?: string, skip?: string }} Outcome
 * @param {string} address
 * @param {{ name: string, args: readonly string[] }} backend
 * @returns {Promise<Outcome[]>}
 */
async function damageAll(address, { name, args }) {
  const work = mkdtempSync(join(tmpdir(), "aimtree-damage-"));
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    const [good, killed] = [join(work, "good"), join(work, "killed")];
    const places = [
      await draw({ profile: good, args, address }, "close"),
      await draw({ profile: killed, args, address }, "kill"),
    ];
    const wished = (DAMAGES[name] ?? []).filter(({ what }) => what.includes(process.env.DAMAGES ?? ""));
    for (const [n, damage] of wished.entries()) {
      const profile = join(work, `${n}`);
      cpSync(damage.killed ? killed : good, profile, {
        recursive: true,
        filter: (path) => !/Singleton|\.lock$/.test(path),
      });
      const files = databaseFiles(profile).filter((path) => damage.files.test(path) && !/LOCK$|LOG/.test(path));
      const what = `${name}: ${damage.what}`;
      if (files.length === 0) {
        outcomes.push({ name: what, sees: "", ms: 0, nodes: 0, skip: "this browser has no such file" });
        continue;
      }
      for (const path of files) damage.do(path);
      const outcome = await reopen({ profile, args, address: places[damage.killed ? 1 : 0] ?? "" }).catch((error) => ({
        sees: "nothing that was expected",
        ms: PATIENCE,
        nodes: 0,
        fault: /** @type {Error} */ (error).message.split("\n")[0] ?? "",
      }));
      outcomes.push({ name: what, ...outcome });
      console.log(
        `  ${what}: ${outcome.sees}, ${outcome.nodes} nodes${"fault" in outcome ? `, ${outcome.fault}` : ""}`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcomes;
}

/**
 * A tree of three nodes and its snapshot; then the browser ends. Gives the address of the tree.
 * @param {import("./crash/typing.mjs").Place} place
 * @param {"close" | "kill"} end
 */
async function draw(place, end) {
  const { page, ...ends } = await start(place);
  await page.goto(place.address);
  await page.locator("textarea:focus").waitFor();
  for (const [n, text] of TITLES.entries()) {
    if (n > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Escape");
  await page.locator("[data-state=saved]").waitFor();
  const address = page.url();
  await page.goto(`${place.address}#/trees`);
  await page.locator("[data-pane=trees]").waitFor();
  while (!(await hasSnapshot(page))) await page.waitForTimeout(100);
  await ends[end]();
  return address;
}

/** @param {import("playwright-core").Page} page */
function hasSnapshot(page) {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("snapshots", { create: true });
    for await (const name of /** @type {any} */ (folder).keys()) if (name.endsWith(".aimtree")) return true;
    return false;
  });
}

/**
 * Opens the tree after the damage; where it is not there, brings it back as the page offers.
 * @param {import("./crash/typing.mjs").Place} place
 */
async function reopen(place) {
  const { page, kill } = await start(place);
  try {
    const started = performance.now();
    await page.goto(place.address);
    const nodes = page.locator("[data-pane=map] [role=treeitem]");
    const whole = nodes.nth(TITLES.length - 1);
    const heading = page.getByRole("heading", { name: /gone from|cannot be opened|cannot open|does not answer/ });
    const mended = page.getByRole("button", { name: /^Use the copy of/ });
    await whole.or(heading).or(mended).first().waitFor({ timeout: PATIENCE });
    const ms = performance.now() - started;
    if (await whole.isVisible()) return { sees: "the tree", ms, nodes: await nodes.count() };
    const sees = ((await heading.or(mended).first().textContent()) ?? "").trim();
    await bringBack(page);
    await whole.waitFor({ timeout: PATIENCE });
    await page.locator("[data-state=saved]").waitFor();
    const stillSaid = page.getByText(/not in the browser’s database any more|could not be read/);
    if (await stillSaid.first().isVisible()) throw new Error("It is said again after the tree came back");
    return { sees, ms, nodes: await nodes.count() };
  } finally {
    await kill();
  }
}

/**
 * Presses what the page offers, as often as it takes.
 * @param {import("playwright-core").Page} page
 */
async function bringBack(page) {
  const press = async (/** @type {RegExp} */ name) => page.getByRole("button", { name }).first().click();
  const anew = page.getByRole("button", { name: "Start anew with the copies" });
  const back = page.getByRole("button", { name: /^(Bring it back|Use the copy of)/ });
  // The copies are read after the page has said what happened.
  await anew.or(back).first().waitFor({ timeout: PATIENCE });
  if (await anew.isVisible()) {
    await anew.click();
    await press(/^Delete the damaged database/);
    await page.getByRole("heading", { name: /gone from/ }).waitFor({ timeout: PATIENCE });
  }
  await press(/^(Bring it back|Bring back|Open the copy as a new tree|Use the copy of)/);
}
