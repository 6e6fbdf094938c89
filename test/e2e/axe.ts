import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Rules that axe finds broken, with the first place of each: all rules as the screen is, and in the other of light and
 * dark those of contrast, for nothing else can differ there. `within` looks at one part only.
 */
export async function violations(page: Page, within = "body"): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [shown, other] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const found = await broken(page, within);
  await show(page, other);
  const elsewhere = await broken(page, within, ["color-contrast"]);
  await show(page, shown);
  return [...found, ...elsewhere.map((text) => `${other}: ${text}`)];
}

async function broken(page: Page, within: string, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([root, names]) => {
      const { axe: run } = window as unknown as { axe: typeof import("axe-core") };
      // Of a card this experimental rule wants every value and chip in the name; the label of a card is its kind and
      // title, and `axe.spec.ts` holds the name to that.
      const rules = { "label-content-name-mismatch": { enabled: false } };
      const chosen = names ? { runOnly: [...names] } : { rules };
      const { violations: found } = await run.run(root, { resultTypes: ["violations"], ...chosen });
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
    },
    [within, only] as const,
  );
}

/** Shows the page in light or dark, and waits until its colours have stopped to move. */
async function show(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async (scheme) => {
    const next = () => new Promise((go) => requestAnimationFrame(go));
    for (let i = 0; i < 20 && document.documentElement.dataset.theme !== scheme; i += 1) await next();
    await next();
    const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  }, colorScheme);
}
