import { copyFileSync, mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "./running/browser.mjs";
import { buildTargets } from "./running/build.mjs";
import { runNode } from "./running/process.mjs";
import { loadScenes, showScene } from "./scenes.mjs";
import { serve } from "./serve.mjs";

/**
 * Pictures of the built app for people to look at: every scene of `test/scenes` (or the named ones), light and dark,
 * on a desk and on a phone.
 */
const FOLDER = "test/shots";
const THEMES = /** @type {const} */ (["light", "dark"]);
const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/**
 * Scenes that are pictures of the README, or of the page that offers to install the app: where they go, by size.
 * @type {Readonly<Record<string, Partial<Record<keyof typeof SIZES, string>>>>}
 */
const PUBLISHED = {
  retention: { desk: ".github/pictures/map" },
};

/** @param {readonly string[]} wanted */
async function main(wanted) {
  const all = await loadScenes();
  const unknown = wanted.filter((name) => !all.has(name));
  if (unknown.length > 0)
    throw new Error(`There is no scene ${unknown.join(", ")}. There are: ${[...all.keys()].join(", ")}`);
  const advice = await obtainChromium();
  if (advice) throw new Error(advice);
  for (const [name, script, args] of buildTargets().slice(0, 1)) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) throw new Error(`The ${name} failed:\n${output}`);
  }
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
      const path = `${FOLDER}/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path });
      const published = PUBLISHED[name]?.[/** @type {keyof typeof SIZES} */ (size)];
      if (published) copyFileSync(path, `${published}-${colorScheme}.png`);
      await page.context().close();
      console.log(`Wrote ${path}`);
    }
  }
}

main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
