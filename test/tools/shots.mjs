import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { obtainChromium } from "./running/browser.mjs";
import { buildTargets } from "./running/build.mjs";
import { runNode } from "./running/process.mjs";
import { serve } from "./serve.mjs";

/**
 * Pictures of the built app for people to look at: every scene of `test/scenes` (or the named ones), light and dark,
 * on a desk and on a phone. A scene exports `show(page)`, which brings the freshly opened app to what is to be seen.
 * One that exports `readme` is a picture of the README too, on a desk, and goes to `.github/pictures`.
 */
const SCENES = "test/scenes";
const FOLDER = "test/shots";
const PICTURES = ".github/pictures";
const THEMES = /** @type {const} */ (["light", "dark"]);
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** @param {readonly string[]} wanted */
async function main(wanted) {
  const scenes = readdirSync(SCENES)
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => file.slice(0, -".mjs".length))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (scenes.length === 0) throw new Error(`There is no scene ${wanted.join(", ")} in ${SCENES}`);
  const advice = await obtainChromium();
  if (advice) throw new Error(advice);
  for (const [name, script, args] of buildTargets().slice(0, 1)) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) throw new Error(`The ${name} failed:\n${output}`);
  }
  for (const folder of [FOLDER, PICTURES]) mkdirSync(folder, { recursive: true });
  const server = await serve({ folder: "dist", port: 0, strict: true });
  const browser = await chromium.launch(launchOptions());
  try {
    for (const scene of scenes) await takeScene(browser, server.address, scene);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {string} address
 * @param {string} scene
 */
async function takeScene(browser, address, scene) {
  const { show, readme } = await import(pathToFileURL(`${SCENES}/${scene}.mjs`).href);
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(address);
      await show(page);
      const path = `${FOLDER}/${scene}-${size}-${theme}.png`;
      await page.screenshot({ path });
      if (readme && size === "desk") copyFileSync(path, `${PICTURES}/${readme}-${theme}.png`);
      await context.close();
      console.log(`Wrote ${path}`);
    }
  }
}

main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
