import { command, dropText, goHome, openExample, settle } from "../tools/open-sample.mjs";
import { retention, titles } from "./tree.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
export async function exporting(page) {
  await retention(page);
  await page.keyboard.press("Control+e");
  await page.getByRole("dialog").waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function exportPages(page) {
  await exporting(page);
  await page.getByRole("dialog").getByText("PowerPoint", { exact: true }).click();
  await settle(page);
  await settle(page);
}

/** @param {Page} page */
export async function exportTitles(page) {
  await titles(page);
  await page.keyboard.press("Control+e");
  await page.getByRole("dialog").waitFor();
  await settle(page);
  await settle(page);
}

/** @param {Page} page */
export async function share(page) {
  await retention(page);
  await command(page, "Share as a link");
}

/** @param {Page} page */
export async function importing(page) {
  await dropText(page, "plan.csv", "goal,target\nMore customers stay,70 %\nFaster setup,40 %\n");
  await settle(page);
}

/** @param {Page} page */
export async function brief(page) {
  await retention(page);
  await command(page, "Brief for a language model");
}

/** @param {Page} page */
export async function home(page) {
  // A minute apart: what was edited last stands first.
  for (const [minute, name] of ["Retention example", "Platform S&T example", "Month-close example"].entries()) {
    await page.clock.setFixedTime(new Date(`2026-03-13T09:0${minute}:00`));
    await openExample(page, name);
  }
  await page.clock.setFixedTime(new Date("2026-03-13T10:00:00"));
  await goHome(page);
  await settle(page);
  await settle(page);
}

/** @param {Page} page */
export async function emptyHome(page) {
  await page.locator("textarea:focus").waitFor();
  await goHome(page);
  await settle(page);
}

/** @param {Page} page */
export async function treeMenu(page) {
  await home(page);
  await page.getByRole("button", { name: "More for Retention" }).click();
  await settle(page);
}

/** @param {Page} page */
export async function trash(page) {
  await home(page);
  await page.locator("[data-tree]").first().focus();
  await page.keyboard.press("Delete");
  await settle(page);
  await page.getByRole("button", { name: /^Trash/ }).click();
  await settle(page);
}

/** @param {Page} page */
export async function storage(page) {
  await home(page);
  await page.getByRole("button", { name: "Storage" }).click();
  await settle(page);
}

/** @param {Page} page */
export async function recovery(page) {
  await retention(page);
  await page.locator("[data-state=saved]").waitFor({ state: "attached" });
  const address = page.url();
  await goHome(page);
  await settle(page);
  await page.evaluate(() => indexedDB.deleteDatabase("aimtree"));
  await page.goto(address);
  await page.reload();
  await page.getByRole("heading", { name: "gone from this browser" }).waitFor();
  await settle(page);
}
