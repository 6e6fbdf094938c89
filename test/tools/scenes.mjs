import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";

const FOLDER = "test/scenes";

/** A Friday, on which the examples are eight weeks old. */
const NOW = new Date("2026-03-13T10:00:00");

export const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** @typedef {(page: import("playwright-core").Page) => Promise<void>} Scene */

/**
 * Every scene by its name: each function that a file of `test/scenes` exports brings the freshly opened app to what is
 * to be seen.
 * @returns {Promise<Map<string, Scene>>}
 */
export async function loadScenes() {
  /** @type {Map<string, Scene>} */
  const scenes = new Map();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".mjs"))) {
    const exported = await import(pathToFileURL(`${FOLDER}/${file}`).href);
    for (const [name, show] of Object.entries(exported)) scenes.set(name, show);
  }
  return scenes;
}

/**
 * Opens the app as somebody who has never been here, on a day that is always the same, and shows a scene.
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {Scene} show
 * @param {import("playwright-core").BrowserContextOptions} options
 */
export async function showScene(browser, address, show, options) {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(address);
  await show(page);
  return page;
}
