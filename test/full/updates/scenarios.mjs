import { readdirSync } from "node:fs";
import { failAtRandom } from "../quota/in-page.mjs";
import {
  begun,
  database,
  isMarked,
  lookForUpdate,
  mark,
  must,
  retitle,
  saved,
  sees,
  snapshots,
  stored,
  tab,
  typeInto,
  update,
  version,
} from "./page.mjs";

/**
 * @typedef {import("../../tools/world.mjs").World} World
 * @typedef {{ v1: string, v2: string, v3: string }} Builds the third one has another database
 */

/** ms after which a page that is open has asked for its worker. */
const ASKED_FOR = 5_000;

/** @type {Readonly<Record<string, (world: World, builds: Builds) => Promise<string>>>} */
export const SCENARIOS = {
  "the server is gone and the browser starts anew": async (world, { v1 }) => {
    const tree = await begun(world, v1);
    await world.quitBrowser();
    await world.stopServer();
    const page = await world.launch();
    await page.goto(tree);
    await sees(page, "Customers stay");
    await retitle(page, "Customers stay and pay");
    await page.reload();
    await sees(page, "Customers stay and pay");
    return "the tree opens at its address, an edit is saved and there after a reload";
  },

  "a release comes, tabs are open": async (world, { v1, v2 }) => {
    const tree = await begun(world, v1);
    const page = await tab(world, tree);
    await mark(page);
    world.deploy(v2);
    await lookForUpdate(page);
    await update(page).waitFor();
    const opened = await tab(world, tree);
    must((await version(opened)) === "v1" && (await version(page)) === "v1", "a tab changed by itself");
    must(await isMarked(page), "the page was loaded anew");
    await page.bringToFront();
    await update(page).click();
    await page.locator('meta[name="version"][content="v2"]').waitFor({ state: "attached" });
    await sees(page, "Customers stay");
    return "it waits, in tabs that are opened meanwhile too, and comes with a click";
  },

  "another tab takes the release": async (world, { v1, v2 }) => {
    const tree = await begun(world, v1);
    const old = await tab(world, tree);
    const parts = readdirSync(`${v1}/assets`);
    await old.reload();
    await sees(old, "Customers stay");
    await mark(old);
    await typeInto(old, "Half a ti");
    world.deploy(v2);
    const eager = await tab(world, tree);
    await lookForUpdate(eager);
    await update(eager).click();
    await eager.locator('meta[name="version"][content="v2"]').waitFor({ state: "attached" });
    await sees(eager, "Half a ti");
    await old.bringToFront();
    await old.keyboard.type("tle");
    await old.keyboard.press("Escape");
    await saved(old);
    await sees(eager, "Half a title");
    await retitle(eager, "By the newer one");
    await sees(old, "By the newer one");
    const missing = await old.evaluate(async (names) => {
      const answers = await Promise.all(
        names.map((name) =>
          fetch(`./assets/${name}`).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      return names.filter((_, n) => !answers[n]);
    }, parts);
    must(missing.length === 0, `parts of the old tab are gone: ${missing.slice(0, 3).join(", ")}`);
    must(await isMarked(old), "the old tab was loaded anew");
    return `the old tab goes on, all of its ${parts.length} parts load, both edit one tree`;
  },

  "a release lacks a file, then its worker": async (world, { v1, v2 }) => {
    const tree = await begun(world, v1);
    const page = await tab(world, tree);
    world.deploy(v2, /assets.index.*\.js$/);
    const state = await lookForUpdate(page);
    must(state === "redundant", `the worker is ${state}`);
    await page.reload();
    await sees(page, "Customers stay");
    world.deploy(v2, /^sw\.js$/);
    await page.reload();
    await sees(page, "Customers stay");
    must((await version(page)) === "v1", "half a release came");
    return "the release before goes on";
  },

  "changes are unsaved when somebody wants the release": async (world, { v1, v2 }) => {
    const tree = await begun(world, v1);
    const page = await tab(world, tree);
    world.deploy(v2);
    await lookForUpdate(page);
    await page.evaluate(failAtRandom, 1);
    await retitle(page, "Typed without room", false);
    await page.locator("[data-state=not-saved]").waitFor();
    await mark(page);
    await update(page).click();
    await page.getByText("Not updated: the last changes are not saved yet").first().waitFor();
    must((await version(page)) === "v1" && (await isMarked(page)), "the page was loaded anew");
    await page.evaluate(failAtRandom, 0);
    await saved(page);
    await update(page).click();
    await page.locator('meta[name="version"][content="v2"]').waitFor({ state: "attached" });
    await sees(page, "Typed without room");
    return "it says why it waits; nothing is lost";
  },

  "a release has a newer database, and is taken back": async (world, { v1, v3 }) => {
    const tree = await begun(world, v1);
    const old = await tab(world, tree);
    await typeInto(old, "Typed at the last moment");
    await mark(old);
    world.deploy(v3);
    const eager = await tab(world, tree);
    await lookForUpdate(eager);
    await update(eager).click();
    await old.getByText("This tab is out of date. Everything is saved.").waitFor();
    must(await isMarked(old), "the old tab was loaded anew");
    await sees(eager, "Typed at the last moment");
    must((await database(eager)) === 20, "the database was not upgraded");
    const copies = await snapshots(eager);
    must(copies > 0, "no snapshot was taken before the upgrade");
    await retitle(eager, "By the newer one");
    const rows = await stored(eager);
    // The release is taken back: the files of the one before, under a worker that knows only those.
    world.deploy(v1);
    await lookForUpdate(eager);
    await update(eager).click();
    await eager.getByText("were stored by a newer Aimtree").waitFor();
    await eager.getByRole("button", { name: "Look at the trees" }).click();
    await sees(eager, "By the newer one");
    await eager.locator("[data-pane=map] [role=treeitem]").first().focus();
    for (const key of ["Delete", "Enter", "F2"]) await eager.keyboard.press(key);
    await eager.getByText("Here it can be looked at").first().waitFor();
    must((await stored(eager)) === rows, "the older release wrote to the newer database");
    world.deploy(v3);
    await lookForUpdate(eager);
    await update(eager).click();
    await eager.locator('meta[name="version"][content="v3"]').waitFor({ state: "attached" });
    await sees(eager, "By the newer one");
    return `the old tab is locked and says that all is saved, ${copies} snapshot before; taken back, it only shows the trees; brought again, all is there`;
  },

  "the kill switch": async (world, { v1, v2 }) => {
    const tree = await begun(world, v1);
    const page = await tab(world, tree);
    const other = await tab(world, tree);
    await mark(other);
    // A page that asks for its worker while that is being unregistered keeps it until the next page.
    await other.waitForTimeout(ASKED_FOR);
    world.deploy(v2);
    // What `src/adapters/service-worker/README.md` says to deploy.
    world.put(
      "sw.js",
      `self.addEventListener("install", () => self.skipWaiting());
       self.addEventListener("activate", () => self.registration.unregister());`,
    );
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
    await retitle(other, "Typed without a worker");
    must(await isMarked(other), "a tab was loaded anew");
    await page.reload();
    must((await version(page)) === "v2", "the next page did not come from the server");
    await sees(page, "Typed without a worker");
    return "tabs go on and save; the next page comes from the server";
  },
};
