import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { nextRelease } from "../tools/next-release.mjs";
import { World } from "../tools/world.mjs";
import { saved } from "./app.ts";

test.use({ serviceWorkers: "allow" });

let next = "";
let world: World;
test.beforeAll(() => {
  next = nextRelease("dist");
});
test.afterAll(() => rmSync(next, { recursive: true }));
test.beforeEach(() => {
  world = new World();
});
test.afterEach(() => world.end());

test("while a newer release comes, an old tab goes on: nothing reloads it, its later parts load, both releases edit one tree", async () => {
  const old = await world.start("dist");
  await old.goto(world.address);
  await old.locator("textarea:focus").waitFor();
  await old.keyboard.type("Customers stay");
  await old.keyboard.press("Escape");
  await saved(old);
  await installed(old);
  await mark(old);
  await old.keyboard.press("Tab");
  await old.keyboard.type("Half a ti");
  world.deploy(next);
  const eager = await world.newTab();
  await lookForUpdate(eager);
  await eager.getByRole("status").getByRole("button", { name: "Update" }).click();
  await expect(eager.locator('meta[name="version"]')).toHaveAttribute("content", "next");
  await expect(eager.locator("[data-pane=map] [role=treeitem]")).toHaveCount(2);

  await old.bringToFront();
  await expect(old.getByRole("status").getByRole("button", { name: "Update" })).toBeVisible();
  await old.keyboard.type("tle");
  await old.keyboard.press("Escape");
  await saved(old);
  await expect(eager.locator("[data-pane=map] [role=treeitem]").last()).toContainText("Half a title");
  // Neither the server nor the newer release has this file any more.
  const failed: string[] = [];
  old.on("requestfailed", (request) => failed.push(request.url()));
  await old.keyboard.press("Control+e");
  const dialog = old.getByRole("dialog");
  await dialog.getByRole("radio", { name: "PowerPoint" }).check({ force: true });
  await expect(dialog.locator("figure figcaption")).toContainText("1 slide");
  expect(failed).toEqual([]);
  expect(await isMarked(old)).toBe(true);
  await old.keyboard.press("Escape");
  await old.getByRole("status").getByRole("button", { name: "Update" }).click();
  await expect(old.locator('meta[name="version"]')).toHaveAttribute("content", "next");
  await expect(old.locator("[data-pane=map] [role=treeitem]").last()).toContainText("Half a title");
});

test("a newer build that takes the database over locks the old tab politely; an older one only shows the trees", {
  tag: "@thorough",
}, async () => {
  const old = await world.start("dist");
  await old.goto(world.address);
  await old.locator("textarea:focus").waitFor();
  await old.keyboard.type("Customers stay");
  await old.keyboard.press("Tab");
  await old.keyboard.type("Typed at the last mo");
  await mark(old);
  const newer = await world.newTab();
  await newer.goto("about:blank");
  await newer.goto(`${world.address}icons/icon.svg`);
  const upgraded = newer.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        const request = indexedDB.open("aimtree", 1_000);
        request.onsuccess = () => {
          done(request.result.version);
          request.result.close();
        };
        request.onerror = () => fail(request.error);
      }),
  );
  await expect(old.getByRole("alert")).toContainText("This tab is out of date. Everything is saved.");
  expect(await upgraded).toBe(1_000);
  expect(await isMarked(old)).toBe(true);

  // This build is older than the database now.
  await old.getByRole("button", { name: "Reload" }).click();
  await expect(old.getByRole("alert")).toContainText("stored by a newer Aimtree");
  await old.getByRole("button", { name: "Look at the trees" }).click();
  const nodes = old.locator("[data-pane=map] [role=treeitem]");
  await expect(nodes).toHaveCount(2);
  await expect(nodes.last()).toContainText("Typed at the last mo");
  await expect(old.getByRole("status").filter({ hasText: "not changed" })).toBeVisible();
  await nodes.last().focus();
  for (const key of ["Delete", "Enter", "F2", "Control+z"]) await old.keyboard.press(key);
  await expect(old.getByText("Here it can be looked at").last()).toBeVisible();
  await expect(nodes).toHaveCount(2);
  await expect(old.locator("textarea:visible")).toHaveCount(0);
  const download = old.waitForEvent("download");
  await old.getByRole("button", { name: "Save a copy as a file" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("Typed at the last mo");
  await old.locator("[data-pane=top]").getByRole("button", { name: "Your trees" }).click();
  await expect(old.getByRole("link", { name: /Customers stay/ })).toBeVisible();
  expect(await old.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version))).toContain(1_000);
});

/** Waits until everything is there for the next start, and starts. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  });
  await page.reload();
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
}

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 20));
  });
}

/** Leaves something in the page that no reload outlives. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => "isMarked" in window);
}
