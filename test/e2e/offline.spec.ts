import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { buildVersion, World } from "../tools/world.mjs";

test.use({ serviceWorkers: "allow" });

/** `AIMTREE_OFFLINE_APP=.` runs it, but for the parts that load later, against the app itself. */
const wished = process.env.AIMTREE_OFFLINE_APP;
const app = wished ?? fileURLToPath(new URL("../fixtures/offline-app", import.meta.url));
const isFixture = wished === undefined;

const builds = { v1: "", v2: "", v3: "" };
type Version = keyof typeof builds;

test.beforeAll(() => {
  for (const version of Object.keys(builds) as Version[]) builds[version] = buildVersion(app, version);
});

test.afterAll(() => {
  for (const folder of Object.values(builds)) rmSync(folder, { recursive: true });
});

let world: World;
test.beforeEach(() => {
  world = new World();
});
test.afterEach(() => world.end());

test("starts with the server stopped and the browser started anew, at any address of the app", async () => {
  const first = await world.start(builds.v1);
  await installed(first);
  await world.quitBrowser();
  await world.stopServer();

  const page = await world.launch();
  for (const place of ["", "#/t/abc", "?from=home#/t/abc", "index.html#/t/abc"]) {
    await page.goto("about:blank");
    await page.goto(world.address + place);
    await shows(page, "v1");
    expect(page.url()).toBe(world.address + place);
  }
  await laterPart(page, "v1");
  // No page of the app: the app itself is the best there is.
  await page.goto(`${world.address}old/page.html`);
  await shows(page, "v1");
  expect(page.url()).toBe(world.address);
});

test("a newer build waits for a click, in tabs that are opened meanwhile too", async () => {
  const page = await world.start(builds.v1);
  await installed(page);
  await expect(updateButton(page)).toHaveCount(0);
  world.deploy(builds.v2);
  await page.reload();
  await expect(updateButton(page)).toBeVisible();
  await shows(page, "v1");
  const opened = await world.newTab();
  await shows(opened, "v1");
  await expect(updateButton(opened)).toBeVisible();
  await opened.close();

  await page.bringToFront();
  await updateButton(page).click();
  await shows(page, "v2");
  await expect(updateButton(page)).toHaveCount(0);
  await laterPart(page, "v2");
});

test("a click in one tab leaves the other as it is, and offers it the update", async () => {
  const quiet = await world.start(builds.v1);
  await installed(quiet);
  const eager = await world.newTab();
  for (const page of [quiet, eager])
    await page.evaluate(() => Object.assign(window, { unsaved: "a half typed title" }));
  world.deploy(builds.v2);
  await lookForUpdate(eager);
  await eager.bringToFront();
  await updateButton(eager).click();
  await shows(eager, "v2");

  await quiet.bringToFront();
  await expect(updateButton(quiet)).toBeVisible();
  await shows(quiet, "v1");
  expect(await quiet.evaluate(() => (window as { unsaved?: string }).unsaved)).toBe("a half typed title");
  // Neither the server nor the new build has it any more.
  await laterPart(quiet, "v1");
  await updateButton(quiet).click();
  await shows(quiet, "v2");
});

test("a deployment that lacks a file is not installed; the build before goes on, offline too", {
  tag: "@thorough",
}, async () => {
  const page = await world.start(builds.v1);
  await installed(page);
  world.deploy(builds.v2, /assets.index.*\.js$/);
  expect(await lookForUpdate(page)).toBe("redundant");
  await page.reload();
  await shows(page, "v1");
  await expect(updateButton(page)).toHaveCount(0);
  world.deploy(builds.v2, /^sw\.js$/);
  await page.reload();
  await shows(page, "v1");
  world.deploy(builds.v2);
  await lookForUpdate(page);
  await updateButton(page).click();
  await shows(page, "v2");
  await world.quitBrowser();
  await world.stopServer();
  const offline = await world.launch();
  await offline.goto(world.address);
  await shows(offline, "v2");
});

test("a worker that takes itself away is the kill switch: tabs go on, and the next page comes from the server", {
  tag: "@thorough",
}, async () => {
  const page = await world.start(builds.v1);
  await installed(page);
  const other = await world.newTab();
  world.deploy(builds.v2);
  // What `src/adapters/service-worker/README.md` says to deploy.
  world.put(
    "sw.js",
    `self.addEventListener("install", () => self.skipWaiting());
     self.addEventListener("activate", () => self.registration.unregister());`,
  );
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await shows(other, "v1");
  await shows(page, "v1");
  await page.reload();
  await shows(page, "v2");
  await laterPart(page, "v2");
  await other.reload();
  await shows(other, "v2");
});

test("one older build is kept and no more, and nothing of another app on the same host is touched", {
  tag: "@thorough",
}, async () => {
  const page = await world.start(builds.v1);
  await installed(page);
  await page.evaluate(() => caches.open("aimtree /other/ 123"));
  for (const version of ["v2", "v3"] as const) {
    world.deploy(builds[version]);
    await lookForUpdate(page);
    await updateButton(page).click();
    await shows(page, version);
  }
  const keys = await page.evaluate(() => caches.keys());
  expect(keys.filter((key) => key.startsWith("aimtree /trees/"))).toHaveLength(2);
  expect(keys).toContain("aimtree /other/ 123");
});

/** Opens the app and waits until everything is there for the next start. */
async function installed(page: Page): Promise<void> {
  await page.goto(world.address);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  });
  await page.reload();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Lets the browser look for a newer build; gives how far it came. */
async function lookForUpdate(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === "installing") await new Promise((done) => setTimeout(done, 20));
    return worker?.state;
  });
}

async function shows(page: Page, version: Version): Promise<void> {
  await expect(page.locator('meta[name="version"]')).toHaveAttribute("content", version);
  await expect(page.locator("#root > *").first()).toBeVisible();
}

async function laterPart(page: Page, version: Version): Promise<void> {
  if (!isFixture) return;
  await page.getByRole("button", { name: "Load a later part" }).click();
  await expect(page.getByText(`The later part of ${version}`)).toBeVisible();
}

function updateButton(page: Page) {
  return page.getByRole("status").getByRole("button", { name: "Update" });
}
