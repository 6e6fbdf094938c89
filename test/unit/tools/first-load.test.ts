import { expect, test } from "vitest";
import { firstFonts, firstLoad, firstStyles, LATER, misplaced } from "../../tools/running/first-load.mjs";
import { scratch } from "./scratch.ts";

const long = (letter: string) => `export const text = "${letter.repeat(50)}";`;

test("the first load is what the page names and what that imports at once", () => {
  const folder = scratch({
    "index.html": [
      '<script type="module" crossorigin src="./assets/main.js"></script>',
      '<link rel="modulepreload" crossorigin href="./assets/ahead.js">',
      '<link rel="stylesheet" crossorigin href="./assets/main.css">',
    ].join("\n"),
    "assets/main.js": 'import { text } from "./far.js"; import("./later.js"); console.log(text);',
    "assets/far.js": `export * from "./farther.js"; ${long("a")}`,
    "assets/farther.js": long("b"),
    "assets/ahead.js": long("c"),
    "assets/later.js": long("d"),
    "assets/main.css": "p {}",
  });
  const files = firstLoad(folder);
  expect(files.map(({ path }) => path).sort()).toEqual([
    "assets/ahead.js",
    "assets/far.js",
    "assets/farther.js",
    "assets/main.js",
  ]);
  expect(files.every(({ zipped }) => zipped > 20)).toBe(true);
});

test("a page without scripts is an error, not a load of nothing", () => {
  expect(() => firstLoad(scratch({ "index.html": "<p>Nothing</p>" }))).toThrow(/loads no script/);
});

test("the styles and fonts are those that a page in English waits for", () => {
  const face = (file: string, range: string) => `@font-face{src:url(./${file}) format("woff2");unicode-range:${range}}`;
  const folder = scratch({
    "index.html": '<link rel="icon" href="./a.svg"><link rel="stylesheet" crossorigin href="./assets/main.css">',
    "assets/main.css": `${face("latin.woff2", "U+??,U+131")}${face("more.woff2", "U+100-2BA,U+2020")}@font-face{src:url(all.woff2)}`,
    "assets/latin.woff2": "four",
    "assets/more.woff2": "more",
    "assets/all.woff2": "all",
  });
  expect(firstStyles(folder).map(({ path }) => path)).toEqual(["assets/main.css"]);
  expect(firstFonts(folder)).toEqual([
    { path: "assets/latin.woff2", size: 4 },
    { path: "assets/all.woff2", size: 3 },
  ]);
});

test("a part that came into the first load is found, and one that no module stands for", () => {
  const one = {
    exporters: "src/formats/docx/write.ts",
    importers: "node_modules/papaparse/papaparse.min.js",
    packing: "node_modules/fflate/esm/browser.js",
    charts: "src/ui/readings/Chart.tsx",
    review: "src/ui/review/Review.tsx",
    history: "src/ui/history/History.tsx",
    overview: "src/ui/canvas/Overview.tsx",
    searching: "src/core/query/asking.ts",
    "what comes from outside": "src/app/importing/paste.ts",
    "copying as a picture": "src/core/strings/exporting.ts",
    "storage in memory": "src/adapters/storage/memory.ts",
    sheet: "src/formats/sheet/write.ts",
    rules: "src/core/lint/rules/aim-missing/rule.ts",
    translations: "src/core/strings/de/words.ts",
    examples: "src/app/examples/onboarding.aimtree",
  };
  expect(Object.keys(one)).toEqual(Object.keys(LATER));
  const early = ["src/main.tsx", "src/formats/aimtree/write.ts", "src/ui/history/CurrentState.tsx"];
  expect(misplaced({ "first.js": early, "later.js": Object.values(one) }, ["first.js"])).toEqual([]);
  expect(misplaced({ "first.js": [...early, one.charts], "later.js": Object.values(one) }, ["first.js"])).toEqual([
    `charts in the first load: ${one.charts}`,
  ]);
  const { rules: _, ...others } = one;
  expect(misplaced({ "first.js": early, "later.js": Object.values(others) }, ["first.js"])).toEqual([
    expect.stringContaining("rules: no module of the build matches"),
  ]);
  expect(misplaced({}, ["first.js"])).toContain("first.js is not in the list of modules");
});
