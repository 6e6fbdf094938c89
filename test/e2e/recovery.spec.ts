import { expect, type Page, test } from "@playwright/test";
import { firstVisit, nodes, saved, Typist } from "./app.ts";

test("what is lost, damaged or silent is said, and comes back", async ({ page, context }) => {
  await firstVisit(page);
  await draw(page);
  const drawn = await nodes(page);
  const address = page.url();
  await leave(page);

  // The database is gone; an empty app would be a lie.
  await page.evaluate(() => indexedDB.deleteDatabase("aimtree"));
  await page.goto(address);
  await page.reload();
  await expect(page.getByRole("heading", { name: "A tree is gone from this browser" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Copies" })).toContainText("Increase retention");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  expect(await nodes(page)).toEqual(drawn);
  await saved(page);
  await expect(page.getByText("not in the browser’s database any more")).toHaveCount(0);

  // Rows are damaged: the rest opens, and the copy is one click away.
  await page.evaluate(damage);
  await page.reload();
  await expect(page.getByText("cannot be opened")).toBeVisible();
  await page.getByRole("button", { name: "Open the copy as a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  await leave(page);

  // The database does not answer: it is said, work goes on in memory, and all is stored once it answers.
  const silent = await context.newPage();
  await silent.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    const ask = (...asked: Parameters<typeof open>) =>
      Reflect.get(window, "answers") ? open(...asked) : ({} as IDBOpenDBRequest);
    Object.defineProperty(indexedDB, "open", { value: ask });
  });
  await silent.goto("/#/");
  const heading = silent.getByRole("heading", { name: "The storage of this browser does not answer" });
  await heading.waitFor();
  await silent.getByRole("button", { name: "Go on without it" }).click();
  await expect(silent.getByText("This browser stores nothing here: what you make is gone")).toBeVisible();
  await silent.keyboard.type("Typed in memory");
  await silent.keyboard.press("Escape");
  expect(await askedOnClosing(silent)).toBe("beforeunload");
  await silent.evaluate(() => {
    Object.assign(window, { answers: true });
    window.dispatchEvent(new Event("focus"));
  });
  await expect(silent.getByText("Everything is saved on this device").last()).toBeVisible();
  await saved(silent);
  await silent.close();

  await page.reload();
  await expect(page.getByRole("link", { name: /Typed in memory/ })).toBeVisible();
  await page.getByRole("button", { name: "Storage", exact: true }).click();
  const storage = page.getByRole("dialog", { name: "Storage" });
  await expect(storage).toContainText("3 trees");
  await expect(storage.getByRole("list", { name: "Copies" })).toContainText("Increase retention");
});

test("a database that went back to an older state is noticed, and the copy that has more can be looked at and used", async ({
  page,
}) => {
  await firstVisit(page);
  await draw(page);
  const older = await page.evaluate(rows);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Time to first value");
  await page.keyboard.press("Escape");
  await saved(page);
  const drawn = await nodes(page);
  const address = page.url();
  await leave(page);
  // What a crash of the browser was measured to do: the end of the log is gone, without a word.
  await page.evaluate(putRows, older);
  await page.goto(address);
  await page.reload();
  const banner = page.getByRole("status").filter({ hasText: "not in the browser’s database any more" });
  await expect(banner).toBeVisible();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(3);
  await banner.getByRole("button", { name: "Show what differs" }).click();
  await expect(page.locator("[data-pane=changes]")).toContainText("Time to first value");
  await banner.getByRole("button", { name: /^Use the copy of/ }).click();
  await expect(banner).toHaveCount(0);
  await page.locator("[data-pane=top]").getByRole("button", { name: "Map", exact: true }).click();
  await expect.poll(() => nodes(page)).toEqual(drawn);
  await saved(page);
  await page.reload();
  await expect.poll(() => nodes(page)).toEqual(drawn);
  await expect(banner).toHaveCount(0);
});

/** What the page asks when somebody is about to close it, who then thinks better of it. */
async function askedOnClosing(page: Page): Promise<string> {
  const asking = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asking;
  await dialog.dismiss();
  return dialog.type();
}

async function draw(page: Page): Promise<void> {
  const typist = new Typist(page);
  await typist.text("Increase retention");
  await typist.press("Tab");
  await typist.text("Activation rate");
  await typist.press("Tab");
  await typist.text("Setup completed");
  await typist.press("Escape");
  await saved(page);
}

/** Goes to the list of trees; the snapshot that is taken then is there when this is done. */
async function leave(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/trees`);
  await expect(page.locator("[data-pane=trees]")).toBeVisible();
  const copies = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("snapshots", { create: true });
      let count = 0;
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
        if (name.endsWith(".aimtree")) count += 1;
      }
      return count;
    });
  await expect.poll(copies).toBeGreaterThan(0);
}

/** Flips a letter in every stored row of every tree. */
async function damage(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("aimtree");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = db.transaction(["chunks", "ops"], "readwrite");
  for (const table of ["chunks", "ops"]) {
    const request = transaction.objectStore(table).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      cursor.update({ ...cursor.value, json: cursor.value.json.replace("e", "x") });
      cursor.continue();
    };
  }
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  db.close();
}

/** Every row of the database. */
async function rows(): Promise<Record<string, unknown[]>> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("aimtree");
    request.onsuccess = () => resolve(request.result);
  });
  const tables: Record<string, unknown[]> = {};
  for (const table of db.objectStoreNames) {
    const request = db.transaction(table).objectStore(table).getAll();
    tables[table] = await new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  }
  db.close();
  return tables;
}

/** Puts the rows of an earlier moment in place of what is there. */
async function putRows(tables: Record<string, unknown[]>): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("aimtree");
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = db.transaction(Object.keys(tables), "readwrite");
  for (const [table, list] of Object.entries(tables)) {
    transaction.objectStore(table).clear();
    for (const row of list) transaction.objectStore(table).put(row);
  }
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  db.close();
}
