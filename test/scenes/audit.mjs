import { command, openExample, settle } from "../tools/open-sample.mjs";
import { retention } from "./tree.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * The audit of an example in which several things are missing.
 * @param {Page} page
 */
export async function audit(page) {
  await openExample(page, "Month-close example");
  await page.keyboard.press("F8");
  await settle(page);
}

/** @param {Page} page */
export async function auditOfPlatform(page) {
  await openExample(page, "Platform S&T example");
  await page.keyboard.press("F8");
  await settle(page);
}

/** @param {Page} page */
export async function fixes(page) {
  await audit(page);
  await page.keyboard.press("Control+.");
  await settle(page);
}

/** @param {Page} page */
export async function filter(page) {
  await audit(page);
  await page.getByRole("button", { name: "Filter" }).click();
  await settle(page);
}

/** @param {Page} page */
export async function signals(page) {
  await openExample(page, "Platform S&T example");
  await command(page, "Colour the map by signals");
}

/** @param {Page} page */
export async function guided(page) {
  await openExample(page, "Platform S&T example");
  await command(page, "Guided audit");
}

/** @param {Page} page */
export async function readingWalk(page) {
  await openExample(page, "Platform S&T example");
  await command(page, "Read the tree aloud");
}

/** @param {Page} page */
export async function rules(page) {
  await retention(page);
  await command(page, "Rules: what");
}

/** @param {Page} page */
export async function coverage(page) {
  await openExample(page, "Platform S&T example");
  await command(page, "Feedback coverage");
}

/** @param {Page} page */
export async function report(page) {
  await openExample(page, "Platform S&T example");
  await command(page, "Report…");
}

/** @param {Page} page */
export async function outcome(page) {
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.type("Build a customer portal");
  await page.keyboard.press("Escape");
  await command(page, "Say who does what differently");
}
