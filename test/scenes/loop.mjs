import { choose, command, openExample, settle } from "../tools/open-sample.mjs";
import { retention } from "./tree.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
export async function sheet(page) {
  await retention(page);
  await command(page, "Show the alignment sheet");
}

/** @param {Page} page */
export async function review(page) {
  await retention(page);
  await command(page, "Start the review");
}

/** @param {Page} page */
export async function reviewDone(page) {
  await review(page);
  await page.keyboard.press("y");
  await page.keyboard.press("1");
  await page.keyboard.type("Setups move first, as we thought");
  await page.keyboard.press("Control+Enter");
  await settle(page);
}

/** @param {Page} page */
export async function log(page) {
  await reviewDone(page);
  await command(page, "Show the decision log");
}

/** @param {Page} page */
export async function emptyLog(page) {
  await openExample(page, "Month-close example");
  await command(page, "Show the decision log");
}

/** @param {Page} page */
export async function history(page) {
  await retention(page);
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Plan for the spring");
  await page.keyboard.press("Enter");
  await settle(page);
  await choose(page, "onboarding");
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type(" for teams");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ask ten people who left");
  await page.keyboard.press("Escape");
  await command(page, "Show what changed");
}

/** @param {Page} page */
export async function nameState(page) {
  await retention(page);
  await page.keyboard.press("Control+s");
  await page.getByRole("dialog").waitFor();
  await settle(page);
}

/** @param {Page} page */
export async function sessionPrepare(page) {
  await page.locator("textarea:focus").waitFor();
  await command(page, "Half-hour session");
}

/** @param {Page} page */
export async function sessionWork(page) {
  await retention(page);
  await command(page, "Half-hour session");
  await page.getByRole("button", { name: /^Go to work/ }).press("Enter");
  await settle(page);
}

/** @param {Page} page */
export async function readings(page) {
  await retention(page);
  await choose(page, "project");
  await command(page, "Show the readings");
}

/** @param {Page} page */
export async function press(page) {
  await retention(page);
  await choose(page, "aim");
  await command(page, "Working backwards");
}
