import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { RunOptions } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules but one; those for the size of targets are off by default. */
const ALL: RunOptions = {
  rules: {
    "target-size": { enabled: true },
    // Of a card this experimental rule wants every value and chip in the name; the label of a card is its kind and
    // title, and the axe journey holds the name to that.
    "label-content-name-mismatch": { enabled: false },
  },
};
/** What the other theme may change. */
const COLOURS: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

/**
 * Rules that axe finds broken, with the first place of each: all of them, and those about colours in the other theme
 * too. `within` looks at one part only.
 */
export async function violations(page: Page, within = "body"): Promise<string[]> {
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const found = await run(page, within, ALL);
  await changeTheme(page, dark ? "light" : "dark");
  const other = await run(page, within, COLOURS);
  await changeTheme(page, dark ? "dark" : "light");
  return [...found, ...other.map((text) => `${dark ? "light" : "dark"}: ${text}`)];
}

async function changeTheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  // Colours change over 90 ms.
  await page.waitForTimeout(150);
}

async function run(page: Page, within: string, options: RunOptions): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ([root, asked]) => {
      const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
      const { violations: broken } = await checker.run(root, { resultTypes: ["violations"], ...asked });
      return broken.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
    },
    [within, options] as const,
  );
}
