import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { drop, firstVisit, focused, nodes, rest, saved } from "./app.ts";

test.use({ serviceWorkers: "allow" });

/** What a downloaded file holds. */
async function download(page: Page, run: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await run();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Ctrl+S names the state, and saves it as a file where that is asked for. */
async function saveCopy(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "Save a copy as a file" }).click();
}

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("from an empty profile to a reopened tree, its findings and its picture", async ({ page }) => {
  await firstVisit(page);
  for (const [text, ...keys] of [
    ["Increase retention", "Tab"],
    ["30-day activation rate", "Tab"],
    ["Setup completed on day 1 22% -> 40% @maya", "Enter", "Shift+Tab"],
    ["Time to first value", "Tab"],
    ["! Weekly progress email", "Escape"],
  ]) {
    await page.keyboard.type(text ?? "");
    for (const key of keys) await page.keyboard.press(key);
  }
  await saved(page);
  await rest(page);
  await page.keyboard.press("F8");
  expect(await focused(page)).toBe("Increase retention");
  const list = page.getByRole("region", { name: "Findings" });
  const noSignal = list
    .locator("[data-finding]", { hasText: "Weekly progress email" })
    .filter({ hasText: "no-feedback-signal" });
  await expect(noSignal).toBeVisible();
  const total = await list.locator("[data-finding]").count();
  for (let n = 0; n < total && (await noSignal.getAttribute("aria-current")) !== "true"; n++)
    await page.keyboard.press("F8");
  expect(await focused(page)).toBe("Weekly progress email");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("menu", { name: "Ways to close it" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(noSignal).toHaveCount(0);
  expect(await focused(page)).toBe("Weekly progress email");
  const before = await nodes(page);
  await saved(page);
  await page.goto("about:blank");
  await page.goto("/");
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(5);
  // The findings come after the first picture.
  await expect.poll(() => nodes(page)).toEqual(before);
  await page.keyboard.press("Control+e");
  await page.getByRole("radio", { name: /^SVG/ }).check();
  const svg = await download(page, () => page.getByRole("button", { name: "Save SVG" }).click());
  expect(svg.name).toBe("increase-retention.svg");
  const text = svg.bytes.toString("utf8");
  expect(text).toContain("<text");
  expect(text).toContain("Setup completed on day 1");
  expect(text).not.toMatch(/foreignObject|<style|class=/);
  await page.keyboard.press("Control+e");
  const png = await download(page, () => page.getByRole("button", { name: "Save PNG" }).click());
  const [width, height] = sizeOf(png.bytes);
  const frame = /width="(\d+)" height="(\d+)"/.exec(text);
  expect([width, height]).toEqual([Number(frame?.[1]) * 2, Number(frame?.[2]) * 2]);
});

test("a saved file opens again as the same tree", async ({ page }) => {
  await firstVisit(page);
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(11);
  const before = await nodes(page);
  await page.locator("[data-pane=map] [role=treeitem]").first().click();
  const file = await download(page, () => saveCopy(page));
  expect(file.name).toBe("retention-first-half.aimtree");
  const address = page.url();
  const former = await page.locator("[data-pane=map] [role=treeitem]").first().elementHandle();
  await drop(page, "again.aimtree", file.bytes);
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page).not.toHaveURL(address);
  await expect(page).toHaveURL(/#\/t\//);
  // The same titles stand there until the new tree has taken the place of the old one.
  await expect.poll(() => former?.evaluate((card) => card.isConnected)).toBe(false);
  await expect.poll(() => nodes(page)).toEqual(before);
  const again = await download(page, () => saveCopy(page));
  const withoutTree = (bytes: Buffer): string => bytes.toString("utf8").replace(/\{"id":"[^"]+","type":"tree"/, "");
  expect(withoutTree(again.bytes)).toBe(withoutTree(file.bytes));
});

test("the sustainable development goals open as a tree below one aim", async ({ page }) => {
  const cases = process.env.AIMTREE_CASES ?? "";
  const path = join(cases, "sdg-goals-targets-indicators.csv");
  test.skip(!cases || !existsSync(path), "needs the folder of real trees in AIMTREE_CASES");
  await firstVisit(page);
  await drop(page, "sdg-goals-targets-indicators.csv", readFileSync(path));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Put one aim above the 17 roots");
  await expect(dialog).toContainText("Level 1, goal: 17");
  await expect(dialog).toContainText("Level 2, target: 169");
  await expect(dialog).toContainText("Level 3, indicator: 252");
  await page.getByRole("textbox", { name: "Title of the aim" }).fill("A better life for all by 2030");
  await page.getByRole("button", { name: "As a new tree" }).click();
  const aim = page.locator("[data-pane=outline] [role=treeitem]").first();
  await expect(aim).toHaveAttribute("aria-label", /^Aim: A better life for all by 2030/);
  await expect(page.locator("[data-pane=map] [role=treeitem]").first()).toBeInViewport();
  await page.keyboard.press("/");
  await page.keyboard.type("maternal");
  await expect(page.getByText(/1 of \d/)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await focused(page)).toMatch(/maternal/i);
  await expect(page.locator("[data-pane=map] [role=treeitem]:focus")).toBeInViewport();
  await saved(page);
  await page.reload();
  await expect(page.locator("[data-pane=map] [role=treeitem]:focus")).toBeInViewport();
});
