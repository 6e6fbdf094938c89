import { expect, type Page, test } from "@playwright/test";
import { firstVisit, nodes, saved, Typist } from "./app.ts";
import { violations } from "./axe.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function typeTree(page: Page): Promise<void> {
  const typist = new Typist(page);
  await firstVisit(page);
  await typist.text("Increase retention");
  await typist.press("Tab");
  await typist.text("Activation 30% -> 45%");
  await typist.press("Enter");
  await typist.text("Time to first value");
  await typist.press("Escape");
  await saved(page);
}

/** The nodes of the map; the rules may still be at work. */
async function nodesOf(page: Page): Promise<string[]> {
  return (await nodes(page)).map((told) => told.replace(/, \d+ findings?$/, ""));
}

/** Makes a link of the open tree as a person does. */
async function copiedLink(page: Page): Promise<string> {
  await page.locator("[data-pane=top]").getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("The link")).toHaveValue(/#\/s\//);
  expect(await violations(page, "[role=dialog]")).toEqual([]);
  await expect(dialog).toContainText("3 nodes");
  // Here Aimtree runs on this computer only, and says that.
  await expect(dialog).toContainText("for others the link leads nowhere");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("Link copied");
  await expect(dialog).toHaveCount(0);
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a link opens on another device as a tree of its own, and is gone from the address", async ({ page, browser }) => {
  await typeTree(page);
  const tree = await nodesOf(page);
  const link = await copiedLink(page);
  const other = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await other.goto(link);
  const dialog = other.getByRole("dialog", { name: "A tree from a link" });
  await expect(dialog).toContainText("3 nodes, 2 levels deep");
  await expect(dialog).toContainText("Increase retention");
  expect(await violations(other, "[role=dialog]")).toEqual([]);
  expect(new URL(other.url()).hash).toBe("#/trees");
  await other.keyboard.press("Enter");
  await expect.poll(() => nodesOf(other)).toEqual(tree);
  expect(new URL(other.url()).hash).toMatch(/^#\/t\//);
  await saved(other);
  await other.reload();
  await expect.poll(() => nodesOf(other)).toEqual(tree);
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await other.context().close();
});

test("over an open tree a link asks, changes nothing there, and goes back where one was", async ({ page }) => {
  await typeTree(page);
  const link = await copiedLink(page);
  const address = page.url();
  const before = await nodesOf(page);
  await page.goto(link);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("the tree on this device has not changed since");
  await expect(dialog.getByRole("button", { name: "Into this tree", exact: true })).toHaveCount(0);
  expect(page.url()).toBe(address);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await nodesOf(page)).toEqual(before);
  // Pasted, it is the same.
  await page.evaluate((text) => navigator.clipboard.writeText(`<${text}>`), link);
  await page.locator("[data-pane=map] [role=treeitem]").first().press("Control+v");
  await dialog.getByRole("button", { name: "As a new tree" }).click();
  await expect.poll(() => page.url()).not.toBe(address);
  await expect.poll(() => nodesOf(page)).toEqual(before);
  await page.goto(address);
  await expect.poll(() => nodesOf(page)).toEqual(before);
});

test("a damaged link says so, and what to do", async ({ page }) => {
  await typeTree(page);
  const link = await copiedLink(page);
  await page.goto("about:blank");
  await page.goto(link.slice(0, -30));
  const dialog = page.getByRole("dialog", { name: "This link cannot be opened" });
  await expect(dialog.getByRole("alert")).toContainText("Ask for the tree as a file");
  expect(new URL(page.url()).hash).toBe("#/trees");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("heading", { name: "Your trees" })).toBeVisible();
});

test("a tree that is too large for a link goes as a file", async ({ page }) => {
  await firstVisit(page);
  const lines = Array.from(
    { length: 900 },
    (_, n) => `  - ${((n + 1) * 7_654_321).toString(36)} ${(n * 991).toString(36)}`,
  );
  await page.keyboard.press("Escape");
  await page.evaluate((text) => navigator.clipboard.writeText(text), `- Aim\n${lines.join("\n")}\n`);
  await page.keyboard.press("Control+v");
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.locator("[data-pane=top]").getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("programs cut off links over 16 kB");
  await expect(dialog.getByRole("button", { name: "Copy link" })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.aimtree$/);
});
