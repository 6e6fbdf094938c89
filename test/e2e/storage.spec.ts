import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import type { StoragePage } from "../fixtures/storage-app/main.ts";
import { buildVersion, World } from "../tools/world.mjs";

declare global {
  interface Window {
    readonly storagePage: StoragePage;
  }
}

let build = "";
test.beforeAll(() => {
  build = buildVersion(fileURLToPath(new URL("../fixtures/storage-app", import.meta.url)), "v1");
});
test.afterAll(() => rmSync(build, { recursive: true }));

let world: World;
let first: Page;
test.beforeEach(async () => {
  world = new World();
  first = await world.start(build);
  await first.goto(world.address);
  await first.evaluate(() => window.storagePage.make());
  await opened(first);
});
test.afterEach(() => world.end());

test("a tab hears at once what another has stored; a reload keeps its undo list", async () => {
  const second = await opened(await world.newTab());
  await first.evaluate(() => window.storagePage.edit("n1", "From the first"));
  await shows(second, "n1", "From the first");
  const id = await idOf(first);
  await first.evaluate(() => window.storagePage.flush());
  await first.reload();
  await opened(first);
  expect(await idOf(first)).toBe(id);
  expect(await first.evaluate(() => window.storagePage.undoable())).toBe("From the first");
  await first.evaluate(() => window.storagePage.undo());
  await shows(second, "n1", "n1");
});

test("a duplicated tab is another tab", async () => {
  const id = await idOf(first);
  const [copy] = await Promise.all([
    first.waitForEvent("popup"),
    // Takes a copy of the session storage along, as duplicating does.
    first.evaluate(() => void window.open(location.href)),
  ]);
  await copy.waitForURL(world.address);
  expect(await copy.evaluate(() => sessionStorage.getItem("aimtree-tab"))).not.toBeNull();
  expect(await idOf(copy)).not.toBe(id);
  expect(await idOf(first)).toBe(id);
});

test("a page that comes back from the back-forward cache goes on saving", async () => {
  const second = await opened(await world.newTab());
  await first.bringToFront();
  await first.evaluate(() => Object.assign(window, { sleeper: true }));
  const id = await idOf(first);
  await first.goto(elsewhere());
  // Nothing is loaded, so there is no event to wait for.
  await first.evaluate(() => void setTimeout(() => history.back())).catch(() => undefined);
  await expect.poll(() => first.evaluate(() => "sleeper" in window).catch(() => false)).toBe(true);
  expect(await idOf(first)).toBe(id);
  await first.evaluate(() => window.storagePage.edit("n2", "Awake"));
  expect(await first.evaluate(() => window.storagePage.flush())).toBe(true);
  await shows(second, "n2", "Awake");
});

test("nothing that was typed is lost, however the page is left, and when it is not left but dies", async () => {
  await first.evaluate(() => window.storagePage.close());
  for (const leave of ["reload", "navigate", "close", "crash", "reload", "navigate", "close", "crash", "crash"]) {
    const page = await opened(await world.newTab());
    await page.evaluate(() => window.storagePage.type("n1", 5));
    await expect.poll(() => page.evaluate(() => Number(localStorage.getItem("typed")))).toBeGreaterThan(40);
    if (leave === "reload") await page.reload();
    if (leave === "navigate") await page.goto(elsewhere());
    if (leave === "crash") await crash(page);
    await page.close();
    await onlyAlive(first);
    await opened(first);
    const typed = await first.evaluate(() => Number(localStorage.getItem("typed")));
    const kept = Number(await first.evaluate(() => window.storagePage.title("n1")));
    // A page that dies between the edit and the test's own note of it has kept one more.
    expect([typed, typed + 1], `${leave}: typed ${typed}, kept ${kept}`).toContain(kept);
    await first.evaluate(() => window.storagePage.close());
    await first.evaluate(() => localStorage.removeItem("typed"));
  }
});

test("a newer build takes the database over; the old tab is locked out, and an old build does not come in", async () => {
  const other = await world.newTab();
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("aimtree", 1_000);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  await first.evaluate(() => window.storagePage.edit("n1", "Too late"));
  expect(await first.evaluate(() => window.storagePage.flush())).toBe(false);
  expect(await first.evaluate(() => window.storagePage.state())).toBe('{"kind":"not-saved","why":"outdated"}');
  expect(await (await world.newTab()).evaluate(() => window.storagePage.ready)).toBe("newer");
});

async function opened(page: Page): Promise<Page> {
  expect(await page.evaluate(() => window.storagePage.open())).toBe("open");
  return page;
}

/** The same server under another name is another site. */
function elsewhere(): string {
  return world.address.replace("127.0.0.1", "localhost");
}

/** The process of the page ends in the middle of its work: no event tells it. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
}

/** Until the browser has noticed that the other tabs are gone. */
async function onlyAlive(page: Page): Promise<void> {
  const locks = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(locks).toBe(1);
}

function idOf(page: Page): Promise<string> {
  return page.evaluate(() => window.storagePage.ready);
}

async function shows(page: Page, node: string, title: string): Promise<void> {
  await expect.poll(() => page.evaluate((id) => window.storagePage.title(id), node)).toBe(title);
}
