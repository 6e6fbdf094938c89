import { expect, type Page, test } from "@playwright/test";
import { firstVisit, saved } from "./app.ts";

test("what is typed before a tree was ever stored outlives its page, and a file may be dropped before the app is there", async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.addInitScript(noteCaret);
  await firstVisit(page);
  // What the caret does not need comes behind it.
  expect(await page.evaluate(scriptsBeforeCaret)).toEqual([
    expect.stringMatching(/^index-/),
    expect.stringMatching(/^rolldown-runtime-/),
  ]);
  await page.evaluate(holdDatabase);
  await page.keyboard.type("Customers stay");
  await expect(page.locator("[data-state=saving], [data-state=not-saved]")).toBeVisible();
  expect(errors).toEqual([]);
  await crash(page);
  await page.close();

  // At the first moment at which the page can be hit.
  const next = await context.newPage();
  await next.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const data = new DataTransfer();
      data.items.add(new File(["- Increase retention\n  - Activation\n"], "plan.md"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
  });
  await next.goto("/");
  await expect(next.locator("[data-pane=map] [role=treeitem]")).toContainText("Customers stay");
  const dialog = next.getByRole("dialog");
  await expect(dialog).toContainText("plan.md");
  await expect(dialog).toContainText("2 nodes");
  await next.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await saved(next);
  expect(await next.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")))).toEqual([]);
});

test("the palette that is asked for on the way to a tree stays, and takes what is typed", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  await saved(page);
  const { hash } = new URL(page.url());
  await page.goto("/#/trees");
  await page.getByRole("heading", { name: "Your trees" }).waitFor();
  await page.evaluate((tree) => {
    const ask = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true };
    // The tree is being read by then, and not there yet.
    addEventListener("hashchange", () => document.body.dispatchEvent(new KeyboardEvent("keydown", ask)), {
      once: true,
    });
    location.hash = tree;
  }, hash);
  const node = page.locator("[data-pane=map] [role=treeitem]");
  await expect(node).toHaveCount(1);
  await page.keyboard.type("save a copy");
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue("save a copy");
  await expect(node).toContainText("Customers stay");
});

test("the palette that is asked for before the first page is there stays too", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.addInitScript(() => {
    const ask = { key: "k", code: "KeyK", ctrlKey: true, bubbles: true, cancelable: true };
    // The bar is drawn, and the tree is not yet looked for.
    const watch = new MutationObserver(() => {
      if (!document.querySelector("header button")) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent("keydown", ask));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(1);
  await page.keyboard.type("save a copy");
  await expect(page.getByRole("dialog").getByRole("combobox")).toHaveValue("save a copy");
});

function noteCaret(): void {
  addEventListener("focusin", () => performance.mark("caret"), { once: true });
}

/** Names of the scripts that were asked for before the caret was there. */
function scriptsBeforeCaret(): string[] {
  const [caret] = performance.getEntriesByName("caret");
  const files = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < (caret?.startTime ?? 0));
  const names = files.map(({ name }) => name.split("/").at(-1) ?? "");
  return names.filter((name) => name.endsWith(".js")).sort();
}

/** Nothing is stored as long as the page lives: another transaction has all tables. */
async function holdDatabase(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("aimtree");
    request.onsuccess = () => resolve(request.result);
  });
  const trees = db.transaction([...db.objectStoreNames], "readwrite").objectStore("trees");
  const again = (): void => {
    trees.count().onsuccess = again;
  };
  again();
}

/** The process of the page ends: no event tells it. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
}
