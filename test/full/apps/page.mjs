import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A file that was made in a browser, as `test/full/apps.mjs` made it.
 * @typedef {import("../apps.mjs").Made} Made
 * @typedef {import("../apps.mjs").Check} Check
 */

/** A page is read and folded in a browser that runs no script, and asks for nothing from elsewhere. @type {Check} */
export async function withPage(made, page, folder) {
  /** @type {[string, string | undefined][]} */
  const results = [];
  for (const { path, titles } of made.filter(({ format }) => format === "html-list")) {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    if (!context) throw new Error("The browser is gone");
    const reader = await context.newPage();
    const asked = /** @type {string[]} */ ([]);
    reader.on("request", (request) => asked.push(request.url()));
    await reader.goto(pathToFileURL(path).href);
    const told = (await reader.locator("body").innerText()).replace(/\s+/g, " ");
    const lost = titles.filter((title) => !told.includes(title.replace(/\s+/g, " ")));
    const fold = reader.locator("details[open]", { has: reader.locator("details") }).first();
    const inner = fold.locator("details summary").first();
    const before = await inner.isVisible();
    await fold.locator("summary").first().click();
    const folds = before && !(await inner.isVisible());
    await reader.screenshot({ path: join(folder, `${basename(path)}.png`) });
    await context.close();
    const fault =
      lost.length > 0
        ? `without “${lost[0]}”`
        : asked.length > 1
          ? `asks for ${asked[1]}`
          : folds
            ? undefined
            : "does not fold";
    results.push([`${basename(path)}, ${titles.length} titles, without script`, fault]);
  }
  return results;
}
