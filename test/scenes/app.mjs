import { settle } from "../tools/open-sample.mjs";
import { retention } from "./tree.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
export async function palette(page) {
  await retention(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function paletteAnswers(page) {
  await palette(page);
  await page.getByRole("combobox").fill("re");
  await settle(page);
}

/** @param {Page} page */
export async function help(page) {
  await retention(page);
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function rename(page) {
  await retention(page);
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  await settle(page);
}

/** @param {Page} page */
export async function toast(page) {
  await retention(page);
  await page.locator("[role=treeitem]").nth(2).focus();
  await page.keyboard.press("Delete");
  await settle(page);
}

/** @param {Page} page */
export async function missing(page) {
  await page.evaluate(() => {
    location.hash = "#/t/nothing";
  });
  await page.reload();
  await page.getByRole("heading").first().waitFor();
  await settle(page);
}
