import { choose, command, openExample, openSample, openText, settle, showAll } from "../tools/open-sample.mjs";
import { TITLES } from "../tools/titles.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * The app as somebody sees it who has never been here.
 * @param {Page} page
 */
export async function firstVisit(page) {
  await page.locator("textarea:focus").waitFor();
}

/**
 * Half a minute later.
 * @param {Page} page
 */
export async function firstMinute(page) {
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Tab");
  await page.keyboard.type("30-day activation rate");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Setup completed on day 1 22% -> 40% by 2026-06-30");
  await settle(page);
}

/**
 * A tree from which everything was deleted.
 * @param {Page} page
 */
export async function emptyTree(page) {
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Increase retention");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await settle(page);
}

/**
 * The example that the app offers.
 * @param {Page} page
 */
export async function retention(page) {
  await page.getByRole("button", { name: "Open the retention example" }).click();
  await page.locator("[role=treeitem]").nth(3).waitFor();
  await showAll(page);
}

/** @param {Page} page */
export async function outline(page) {
  await retention(page);
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await settle(page);
}

/** @param {Page} page */
export async function fiveFields(page) {
  await openExample(page, "Platform S&T example");
  await page.keyboard.press("Shift+Digit4");
  await showAll(page);
}

/** @param {Page} page */
export async function detailsOfAim(page) {
  await retention(page);
  await choose(page, "aim");
  await page.keyboard.press("Control+i");
  await settle(page);
}

/** @param {Page} page */
export async function detailsOfTactic(page) {
  await retention(page);
  await choose(page, "onboarding");
  await page.keyboard.press("Control+i");
  await settle(page);
}

/** @param {Page} page */
export async function detailsOfMany(page) {
  await retention(page);
  await choose(page, "onboarding");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+i");
  await settle(page);
}

/** @param {Page} page */
export async function find(page) {
  await retention(page);
  await page.keyboard.press("/");
  await page.keyboard.type("s");
  await settle(page);
}

/** @param {Page} page */
export async function kinds(page) {
  await retention(page);
  await choose(page, "onboarding");
  await page.keyboard.press("Control+j");
  await settle(page);
}

/** @param {Page} page */
export async function nodeMenu(page) {
  await retention(page);
  await choose(page, "onboarding");
  await page.keyboard.press("Shift+F10");
  await settle(page);
}

/** @param {Page} page */
export async function linkPicker(page) {
  await retention(page);
  await choose(page, "onboarding");
  await page.keyboard.press("[");
  await page.keyboard.type("s");
  await settle(page);
}

/** @param {Page} page */
export async function overview(page) {
  await openSample(page, 200);
  await command(page, "Show or hide the overview");
}

/**
 * Titles as they come: sixty words, a word without end, right to left, Chinese, signs.
 * @param {Page} page
 */
export async function titles(page) {
  await openText(page, "titles.md", TITLES);
  await showAll(page);
}

/** @param {Page} page */
export async function titlesInOutline(page) {
  await titles(page);
  await page.getByRole("button", { name: "Outline", exact: true }).click();
  await settle(page);
}

/**
 * A tree of 10 nodes, all of it.
 * @param {Page} page
 */
export async function tree10(page) {
  await openSample(page, 10);
  await showAll(page);
}

/**
 * A tree of 200 nodes, all of it.
 * @param {Page} page
 */
export async function tree200(page) {
  await openSample(page, 200);
  await showAll(page);
}

/**
 * A large tree as it opens: its top, at a size that can be read.
 * @param {Page} page
 */
export async function tree1000Near(page) {
  await openSample(page, 1_000);
}

/**
 * A tree of 1000 nodes, all of it.
 * @param {Page} page
 */
export async function tree1000(page) {
  await openSample(page, 1_000);
  await showAll(page);
}

/**
 * One branch as if it were the tree.
 * @param {Page} page
 */
export async function branch(page) {
  await retention(page);
  await choose(page, "activation");
  await page.keyboard.press("Shift+Digit5");
  await page.getByRole("navigation", { name: "Branch shown" }).waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function asTable(page) {
  await retention(page);
  await command(page, "Show the tree as a table");
  await page.getByRole("grid").waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function comments(page) {
  await retention(page);
  await choose(page, "activation");
  await page.keyboard.press("Shift+Alt+KeyM");
  await page.getByRole("textbox", { name: "Write a comment" }).waitFor();
  await page.keyboard.type("Is 45 % within reach by June? The spring cohort is smaller.");
  await page.getByRole("textbox", { name: "Your name" }).fill("Mei");
  await page.getByRole("button", { name: "Add comment" }).click();
  await page.keyboard.type("The pilot reached 41 %.");
  await settle(page);
}
