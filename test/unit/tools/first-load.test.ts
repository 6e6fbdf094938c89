import { expect, test } from "vitest";
import { firstLoad } from "../../tools/running/first-load.mjs";
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
