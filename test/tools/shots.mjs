import { copyFileSync, mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "./running/browser.mjs";
import { buildApp } from "./running/build.mjs";
import { loadScenes, SIZES, showScene } from "./scenes.mjs";
import { serve } from "./serve.mjs";

/**
 * Pictures of the built app for people to look at: every scene of `test/scenes` (or the named ones), light and dark,
 * on a desk and on a phone.
 */
const FOLDER = "test/shots";
const THEMES = /** @type {const} */ (["light", "dark"]);

/**
 * What else a picture is: one of the README, in both themes, or one that browsers show before they install the app.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const PUBLISHED = {
  "retention-desk-light": [".github/pictures/map-light.png", "public/screenshots/map.png"],
  "retention-desk-dark": [".github/pictures/map-dark.png"],
  "auditOfPlatform-desk-light": [".github/pictures/audit-light.png", "public/screenshots/audit.png"],
  "auditOfPlatform-desk-dark": [".github/pictures/audit-dark.png"],
  "sheet-desk-light": [".github/pictures/sheet-light.png", "public/screenshots/sheet.png"],
  "sheet-desk-dark": [".github/pictures/sheet-dark.png"],
  "review-desk-light": [".github/pictures/review-light.png"],
  "review-desk-dark": [".github/pictures/review-dark.png"],
  "exporting-desk-light": [".github/pictures/export-light.png"],
  "exporting-desk-dark": [".github/pictures/export-dark.png"],
  "outline-phone-light": ["public/screenshots/outline-phone.png"],
  "review-phone-light": ["public/screenshots/review-phone.png"],
};

/** @param {readonly string[]} wanted */
async function main(wanted) {
  const all = await loadScenes();
  const unknown = wanted.filter((name) => !all.has(name));
  if (unknown.length > 0)
    throw new Error(`There is no scene ${unknown.join(", ")}. There are: ${[...all.keys()].join(", ")}`);
  const fault = (await obtainChromium()) ?? (await buildApp());
  if (fault) throw new Error(fault);
  mkdirSync(FOLDER, { recursive: true });
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const [name, show] of all) {
      if (wanted.length === 0 || wanted.includes(name)) await take(browser, server.address, name, show);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {string} name
 * @param {import("./scenes.mjs").Scene} show
 */
async function take(browser, address, name, show) {
  for (const [size, options] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      const page = await showScene(browser, address, show, { ...options, colorScheme });
      const shot = `${name}-${size}-${colorScheme}`;
      const path = `${FOLDER}/${shot}.png`;
      await page.screenshot({ path });
      for (const copy of PUBLISHED[shot] ?? []) copyFileSync(path, copy);
      await page.context().close();
      console.log(`Wrote ${path}`);
    }
  }
}

main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
