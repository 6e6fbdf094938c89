import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that axe finds broken, with the first place of each. `within` looks at one part only. */
export async function violations(page: Page, within = "body"): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (root) => {
    const { axe: run } = window as unknown as { axe: typeof import("axe-core") };
    // Of a card this experimental rule wants every value and chip in the name; the label of a card is its kind and
    // title, and the test below holds the name to that.
    const rules = { "label-content-name-mismatch": { enabled: false } };
    const { violations: found } = await run.run(root, { resultTypes: ["violations"], rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
  }, within);
}
