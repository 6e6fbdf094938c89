import { expect, test } from "@playwright/test";
import { loadScenes, SIZES, showScene } from "../tools/scenes.mjs";

/**
 * Screens as they should look. `test/references` keeps each as one picture; they are compared by
 * `npm run test:full -- visual` alone, since letters are drawn a little differently by every version of a browser.
 */
const SCREENS: readonly (readonly [scene: string, size: keyof typeof SIZES, themes: string])[] = [
  ["firstVisit", "desk", "light"],
  ["emptyTree", "desk", "dark"],
  ["retention", "desk", "light dark"],
  ["retention", "phone", "light"],
  ["outline", "phone", "dark"],
  ["detailsOfAim", "desk", "light"],
  ["detailsOfTactic", "desk", "dark"],
  ["detailsOfMany", "desk", "light"],
  ["kinds", "desk", "light"],
  ["nodeMenu", "desk", "dark"],
  ["titles", "desk", "light"],
  ["tree200", "desk", "light"],
  ["tree1000", "desk", "dark"],
  ["branch", "desk", "light"],
  ["asTable", "desk", "light"],
  ["comments", "desk", "light"],
  ["palette", "desk", "dark"],
  ["help", "desk", "light"],
  ["auditOfPlatform", "desk", "light dark"],
  ["auditOfPlatform", "phone", "light"],
  ["fixes", "desk", "light"],
  ["coverage", "desk", "light"],
  ["sheet", "desk", "light"],
  ["sheet", "phone", "light"],
  ["review", "desk", "light"],
  ["review", "phone", "dark"],
  ["history", "desk", "light"],
  ["sessionPrepare", "desk", "light"],
  ["exporting", "desk", "light dark"],
  ["importing", "desk", "light"],
  ["home", "desk", "light"],
  ["home", "phone", "dark"],
  ["recovery", "desk", "light"],
];

const scenes = await loadScenes();

for (const [name, size, themes] of SCREENS) {
  for (const colorScheme of themes.split(" ") as ("light" | "dark")[]) {
    test(`${name}, ${size}, ${colorScheme}, looks as it did @pictures`, async ({ browser, baseURL }) => {
      const show = scenes.get(name);
      if (!show || !baseURL) throw new Error(`There is no scene ${name}`);
      const page = await showScene(browser, baseURL, show, { ...SIZES[size], colorScheme });
      await expect(page).toHaveScreenshot(`${name}-${size}-${colorScheme}.png`);
      await page.context().close();
    });
  }
}
