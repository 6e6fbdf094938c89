/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("../../tools/world.mjs").World} World
 */

/** Longest wait for a page, in ms. */
const PATIENCE = 30_000;

/**
 * A tree of one node, and everything there for the next start; gives its address.
 * @param {World} world
 * @param {string} build
 */
export async function begun(world, build) {
  const page = await world.start(build);
  page.context().setDefaultTimeout(PATIENCE);
  await page.goto(world.address);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  });
  const address = page.url();
  await page.close();
  return address;
}

/**
 * @param {World} world
 * @param {string} address
 */
export async function tab(world, address) {
  const page = await world.newTab();
  await page.goto(address);
  await page.locator("[data-pane=map] [role=treeitem]").first().waitFor();
  return page;
}

/** @param {boolean} isTrue @param {string} fault */
export function must(isTrue, fault) {
  if (!isTrue) throw new Error(fault);
}

/** @param {Page} page */
export function saved(page) {
  return page.locator("[data-state=saved]").waitFor();
}

/** @param {Page} page @param {string} title */
export function sees(page, title) {
  return page.locator("[data-pane=map] [role=treeitem]", { hasText: title }).first().waitFor();
}

/** @param {Page} page @param {string} title */
export async function typeInto(page, title) {
  await page.bringToFront();
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(title);
}

/** @param {Page} page @param {string} title @param {boolean} [waits] */
export async function retitle(page, title, waits = true) {
  await typeInto(page, title);
  await page.keyboard.press("Escape");
  if (waits) await saved(page);
}

/** @param {Page} page */
export function update(page) {
  return page.getByRole("status").getByRole("button", { name: "Update" });
}

/** @param {Page} page */
export function version(page) {
  return page.locator('meta[name="version"]').getAttribute("content");
}

/** Leaves something in the page that no reload outlives. @param {Page} page */
export function mark(page) {
  return page.evaluate(() => void Object.assign(window, { isMarked: true }));
}

/** @param {Page} page */
export function isMarked(page) {
  return page.evaluate(() => "isMarked" in window);
}

/** Lets the browser look for a newer build; gives how far it came. @param {Page} page */
export function lookForUpdate(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === "installing") await new Promise((done) => setTimeout(done, 20));
    return worker?.state;
  });
}

/** @param {Page} page */
export function database(page) {
  return page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === "aimtree")?.version);
}

/** @param {Page} page */
export function snapshots(page) {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("snapshots", { create: true });
    let count = 0;
    for await (const name of /** @type {any} */ (folder).keys()) if (name.endsWith(".aimtree")) count += 1;
    return count;
  });
}

/** Every row of the trees, as one text. @param {Page} page @returns {Promise<string>} */
export function stored(page) {
  return page.evaluate(async () => {
    const db = await new Promise((/** @type {(db: IDBDatabase) => void} */ found, fail) => {
      const request = indexedDB.open("aimtree");
      request.onsuccess = () => found(request.result);
      request.onerror = () => fail(request.error);
    });
    const tables = ["trees", "chunks", "ops"];
    const transaction = db.transaction(tables);
    const rows = await Promise.all(
      tables.map(
        (table) =>
          new Promise((found) => {
            const request = transaction.objectStore(table).getAll();
            request.onsuccess = () => found(request.result);
          }),
      ),
    );
    db.close();
    return JSON.stringify(rows.map((list) => /** @type {any[]} */ (list).map(({ glance: _, ...row }) => row)));
  });
}
