/*
 * Tells how often the font table wraps labels otherwise than the browser does. The browser's own measurer is held to
 * the page by src/adapters/text/browser.browser.test.ts; the table is only estimated, so this is run by hand:
 * node test/tools/compare-text.mjs [number of labels]
 */
import { realpathSync } from "node:fs";
import { chromium } from "playwright-core";
import { createServer, searchForWorkspaceRoot } from "vite";
import { launchOptions } from "../chromium.mjs";

/**
 * @typedef {import("./labels.ts").Label} Label
 * @typedef {Label & { table: readonly string[], page: readonly string[] }} Wrapped
 */

const count = Number(process.argv[2] ?? 2_000);
const server = await createServer({
  logLevel: "error",
  appType: "custom",
  // node_modules may be a link to another folder.
  server: {
    port: 0,
    host: "127.0.0.1",
    fs: { allow: [searchForWorkspaceRoot(process.cwd()), realpathSync("node_modules")] },
  },
});
await server.listen();
const browser = await chromium.launch(launchOptions());
try {
  const { labels } = await server.ssrLoadModule("/test/tools/labels.ts");
  const { tableMeasurer } = await server.ssrLoadModule("/src/adapters/text/table.ts");
  /** @type {Label[]} */
  const all = labels(count);
  const measurer = tableMeasurer();
  const byPage = await wrappedByPage(all);
  const wrapped = all.map((label, i) => ({
    ...label,
    table: measurer.wrap(label.text, label.font, label.width, "collapse").lines,
    page: byPage[i] ?? [],
  }));
  report("another number of lines", wrapped, ({ table, page }) => table.length !== page.length);
  report("other lines", wrapped, ({ table, page }) => table.join("|") !== page.join("|"));
} finally {
  await browser.close();
  await server.close();
}

/**
 * @param {readonly Label[]} labels
 * @returns {Promise<readonly string[][]>}
 */
async function wrappedByPage(labels) {
  const page = await browser.newPage();
  const blank = "<!doctype html><html lang=en>";
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: blank }));
  await page.goto(new URL("/blank", server.resolvedUrls?.local[0]).href);
  const modules = { font: "/node_modules/@fontsource-variable/inter/index.css", dom: "/test/tools/dom-lines.ts" };
  return page.evaluate(
    async ({ labels, font, dom }) => {
      await import(font);
      const { domLines, loadFonts } = await import(dom);
      await loadFonts(labels);
      return domLines(labels).map((/** @type {{ lines: string[] }} */ { lines }) => lines);
    },
    { labels, ...modules },
  );
}

/**
 * @param {string} what
 * @param {readonly Wrapped[]} all
 * @param {(label: Wrapped) => boolean} differs
 */
function report(what, all, differs) {
  /** @type {Record<string, number>} */
  const kinds = {};
  const found = all.filter(differs);
  for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const drawn = share(found.filter(isDrawn), all.filter(isDrawn));
  console.log(`${what}: ${share(found, all)}, in scripts that the font has ${drawn}`, kinds);
  for (const { width, table, page } of found.filter(isDrawn).slice(0, 6)) {
    console.log(`  ${width}: ${table.join("|")}\n   but ${page.join("|")}`);
  }
}

/**
 * For the others every machine has its own fonts, or none and draws boxes.
 * @param {Label} label
 */
function isDrawn({ kind }) {
  return !["cjk", "rtl", "emoji"].includes(kind);
}

/**
 * @param {readonly unknown[]} some
 * @param {readonly unknown[]} of
 */
function share(some, of) {
  return `${some.length} of ${of.length} (${((100 * some.length) / of.length).toFixed(2)} %)`;
}
