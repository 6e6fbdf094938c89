/*
 * Tells how often the font table wraps labels otherwise than the browser does. The browser's own measurer is held to
 * the page by src/adapters/text/browser.browser.test.ts; the table is only estimated, so this is run by hand:
 * node test/tools/compare-text.mjs [number of labels]
 */
import { realpathSync } from "node:fs";
import { chromium } from "playwright-core";
import { createServer, searchForWorkspaceRoot } from "vite";
import { launchOptions } from "../chromium.mjs";

const count = Number(process.argv[2] ?? 2_000);
/** For the others every machine has its own fonts, or none and draws boxes. */
const drawn = ({ kind }) => !["cjk", "rtl", "emoji"].includes(kind);
const share = (some, of) => `${some.length} of ${of.length} (${((100 * some.length) / of.length).toFixed(2)} %)`;
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
  const all = labels(count);
  const measurer = tableMeasurer();
  const table = all.map(({ text, font, width }) => measurer.wrap(text, font, width, "collapse").lines);
  const page = await wrappedByPage(all);
  const differs = (test) => all.map((label, i) => ({ ...label, table: table[i], page: page[i] })).filter(test);
  report(
    "another number of lines",
    all,
    differs((label) => label.table.length !== label.page.length),
    true,
  );
  report(
    "other lines",
    all,
    differs((label) => label.table.join("|") !== label.page.join("|")),
    false,
  );
} finally {
  await browser.close();
  await server.close();
}

async function wrappedByPage(all) {
  const page = await browser.newPage();
  await page.route("**/blank", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><html lang=en>" }),
  );
  const { port } = server.httpServer.address();
  await page.goto(`http://127.0.0.1:${port}/blank`);
  return page.evaluate(async (labels) => {
    await import("/node_modules/@fontsource-variable/inter/index.css");
    const { domLines, loadFonts } = await import("/test/tools/dom-lines.ts");
    await loadFonts(labels);
    return domLines(labels).map(({ lines }) => lines);
  }, all);
}

function report(what, all, labels, tell) {
  const kinds = {};
  for (const { kind } of labels) kinds[kind] = (kinds[kind] ?? 0) + 1;
  console.log(
    `${what}: ${share(labels, all)}, in scripts of the font ${share(labels.filter(drawn), all.filter(drawn))}`,
    kinds,
  );
  if (!tell) return;
  for (const label of labels.filter(drawn).slice(0, 12))
    console.log(`  ${label.width}: ${label.table.join("|")}\n   but ${label.page.join("|")}`);
}
