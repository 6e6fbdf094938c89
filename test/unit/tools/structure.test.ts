import { describe, expect, test } from "vitest";
import { checkStructure } from "../../tools/structure/check.mjs";
import { projectOf } from "../../tools/structure/project.mjs";

/** The problems of a small project as `path:line message`; the READMEs that every folder needs are added. */
function problemsOf(texts: Record<string, string>): string[] {
  const shelves = Object.keys(texts).flatMap((path) => {
    const parts = path.split("/");
    return [parts.slice(0, 2), parts.slice(0, 3)].map((folder) => [`${folder.join("/")}/README.md`, "What lives here"]);
  });
  const project = projectOf({ ...Object.fromEntries(shelves), ...texts });
  return checkStructure(project).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

/** A function of `lines` lines. */
const long = (head: string, lines: number): string => `${head}\n${"  step();\n".repeat(lines - 2)}}\n`;

describe("clean code", () => {
  test.each<[string, Record<string, string>]>([
    ["core uses its own packages", { "src/core/a.ts": 'import * as z from "zod/mini";\nimport "./b.ts";' }],
    ["ui uses everything below", { "src/ui/a.tsx": 'import "../app/a.ts";\nimport "../core/b.ts";\nimport "react";' }],
    [
      "the command line uses Node, decodes files and measures by the table",
      {
        "src/cli/main.ts":
          'import "../adapters/files/decode.ts";import "../adapters/text/table.ts";import "../formats/a.ts";import "node:fs";',
      },
    ],
    ["boot wires the adapters", { "src/app/boot.ts": 'import "../adapters/dexie/a.ts";' }],
    ["app knows the types of storage", { "src/app/a.ts": 'import type { S } from "../adapters/storage/port.ts";' }],
    ["a test of the core uses packages for tests", { "src/core/a.test.ts": 'import { test } from "vitest";' }],
    [
      "a cycle of types is none",
      { "src/core/a.ts": 'import type { B } from "./b.ts";', "src/core/b.ts": 'import "./a.ts";' },
    ],
    ["a cycle through import() is none", { "src/app/a.ts": 'import("./b.ts");', "src/app/b.ts": 'import "./a.ts";' }],
    [
      "60 lines of function, 100 of component",
      { "src/ui/a.tsx": `${long("function a() {", 60)}${long("function A() {", 100)}` },
    ],
    [
      "a describe block of any length",
      { "src/core/a.test.ts": `describe("a", () => {\n${'  test("b", () => {});\n'.repeat(90)}});` },
    ],
    ["a generated file of any length", { "src/core/index.gen.ts": "export {};\n".repeat(400) }],
    ["a rule may know the word in a string", { "src/core/a.ts": `export const words = ["${"TO"}DO"];` }],
    [
      "a test that skips itself with a reason",
      { "src/core/a.test.ts": 'test("a", (context) => context.skip(!cases, "no cases"));' },
    ],
    ["Playwright's way to do the same", { "test/e2e/a.spec.ts": 'test.skip(!cases, "no cases");' }],
    ["an address is no path of a machine", { "src/core/a.ts": 'export const url = "https://example.org/home/anna";' }],
    ["new Date of a given value", { "src/core/a.ts": "export const day = (at: string) => new Date(at);" }],
  ])("%s", (_, texts) => {
    expect(problemsOf(texts)).toEqual([]);
  });
});

const imports: [string, string, string, RegExp][] = [
  ["core ← app", "src/core/a.ts", 'import "../app/b.ts";', /core must not import app/],
  [
    "core ← formats, as a type",
    "src/core/a.ts",
    'type F = import("../formats/f.ts").F;',
    /core must not import formats/,
  ],
  ["core ← adapters, loaded later", "src/core/a.ts", 'import("../adapters/a.ts");', /core must not import adapters/],
  ["core ← ui, passed on", "src/core/a.ts", 'export { x } from "../ui/b.tsx";', /core must not import ui/],
  [
    "formats ← adapters",
    "src/formats/csv/a.ts",
    'import "../../adapters/files/b.ts";',
    /formats must not import adapters/,
  ],
  [
    "adapters ← app",
    "src/adapters/dexie/a.ts",
    'import type { B } from "../../app/b.ts";',
    /adapters must not import app/,
  ],
  ["app ← ui", "src/app/a.ts", 'import "../ui/b.tsx";', /app must not import ui/],
  [
    "app ← a worker of adapters",
    "src/app/a.ts",
    'new URL("../adapters/w.ts", import.meta.url);',
    /in src\/app\/boot.ts only/,
  ],
  [
    "app ← values of storage",
    "src/app/a.ts",
    'import { s } from "../adapters/storage/port.ts";',
    /in src\/app\/boot.ts only/,
  ],
  ["ui ← adapters", "src/ui/a.tsx", 'import "../adapters/files/b.ts?worker";', /ui must not import adapters/],
  [
    "cli ← the browser's adapters",
    "src/cli/a.ts",
    'import "../adapters/text/browser.ts";',
    /cli must not import adapters/,
  ],
  ["cli ← app", "src/cli/a.ts", 'import "../app/a.ts";', /cli must not import app/],
  ["cli ← ui", "src/cli/main.ts", 'import "../ui/a.tsx";', /cli must not import ui/],
  ["src ← test", "src/core/a.ts", 'import "../../test/cases.ts";', /must not import from test/],
  ["another package in core", "src/core/a.ts", 'import "papaparse";', /core must not import "papaparse"/],
  ["all of zod in core", "src/core/a.ts", 'import * as z from "zod";', /core must not import "zod"/],
  ["React Flow outside the canvas", "src/ui/map/a.tsx", 'import "@xyflow/react";', /src\/ui\/canvas/],
  ["Dexie outside its adapter", "src/adapters/tabs/a.ts", 'import Dexie from "dexie";', /src\/adapters\/dexie/],
  ["React outside ui", "src/app/a.ts", 'import { useState } from "react";', /React is in src\/ui/],
  ["html-to-image elsewhere", "src/ui/home/a.tsx", 'import("html-to-image");', /copies what is on the screen/],
  ["Node in the app", "src/app/a.ts", 'import "node:fs";', /only the command line/],
  ["all icons", "src/ui/a.tsx", 'import * as icons from "lucide-react";', /Import icons by name/],
  ["all icons by another door", "src/ui/a.tsx", 'import "lucide-react/dynamic";', /Import icons by name/],
];

const words: [string, string, string, RegExp][] = [
  ["a note to oneself", "src/core/a.ts", `// ${"TO"}DO later`, /must not stay in a comment/],
  ["a silenced compiler", "src/core/a.ts", "/* @ts-expect-error */", /must not stay in a comment/],
  ["a silenced linter", "src/ui/a.css.ts", "// biome-ignore lint: no", /must not stay in a comment/],
  ["as any", "src/core/a.ts", "export const a = b as any;", /The type any/],
  ["a parameter of any", "src/core/a.ts", "export const a = (b: any) => b;", /The type any/],
  ["an empty catch", "src/app/a.ts", "try { a(); } catch { /* never mind */ }", /empty catch/],
  ["an empty .catch", "src/app/a.ts", "a().catch(() => {});", /empty function/],
  [
    "HTML from text",
    "src/ui/a.tsx",
    "export const A = () => <p dangerouslySetInnerHTML={x} />;",
    /must never become HTML/,
  ],
  [
    "a second state of the canvas",
    "src/ui/canvas/a.ts",
    'import { useNodesState } from "@xyflow/react";',
    /only state/,
  ],
  ["a timer in core", "src/core/a.ts", "setTimeout(a, 1);", /Host lends it/],
  ["storage in core", "src/core/a.ts", 'localStorage.getItem("a");', /Host lends it/],
  ["the clock in core", "src/core/a.ts", "export const a = Date.now();", /ask the Host/],
  ["today in formats", "src/formats/csv/a.ts", "export const a = new Date();", /ask the Host/],
  ["chance in core", "src/core/a.ts", "export const a = Math.random();", /ask the Host/],
  ["a path of one machine", "README.md", `Open ${["", "home", "anna"].join("/")}/tree`, /path of one machine/],
  ["a skipped test", "src/core/a.test.ts", 'test.skip("a", () => {});', /switches a test off/],
  ["the only test", "src/core/a.test.ts", 'describe.only("a", () => {});', /switches a test off/],
  ["a test to write", "src/core/a.test.ts", 'it.todo("a");', /switches a test off/],
  ["a skipped table", "src/core/a.test.ts", 'test.skip.each([1])("a", () => {});', /switches a test off/],
  ["skipped by options", "src/core/a.test.ts", 'test("a", { skip: true }, () => {});', /switches a test off/],
];

const shapes: [string, string, string, RegExp][] = [
  ["a long file", "src/core/a.ts", "step();\n".repeat(301), /has 301 lines; 300/],
  ["a long style sheet", "src/ui/a.css", "a {}\n".repeat(301), /has 301 lines; 300/],
  ["a long function", "src/core/a.ts", long("export function work() {", 61), /function work has 61 lines; 60/],
  ["a long arrow", "src/core/a.ts", long("const work = () => {", 61), /function work has 61 lines; 60/],
  ["a long method", "src/core/a.ts", `class A {\n${long("work() {", 61)}}`, /function work has 61 lines; 60/],
  ["a long component", "src/ui/a.tsx", long("export function Card() {", 101), /component Card has 101 lines; 100/],
  [
    "a long component in memo",
    "src/ui/a.tsx",
    `${long("const Card = memo(() => {", 101)});`,
    /component Card has 101 lines/,
  ],
  ["a long hook in a component file", "src/ui/a.tsx", long("function useCard() {", 61), /function useCard has 61/],
  ["a long test", "src/core/a.test.ts", `${long('test("a", () => {', 61)});`, /has 61 lines; 60/],
  ["a test where no runner looks", "test/a.test.ts", "", /No test runner looks here/],
  ["a journey with the wrong ending", "test/e2e/a.test.ts", "", /No test runner looks here/],
];

describe.each([
  ["imports", imports],
  ["words", words],
  ["shapes", shapes],
])("%s", (_, cases) => {
  test.each(cases)("%s is reported once", (_name, path, text, message) => {
    expect(problemsOf({ [path]: text })).toEqual([expect.stringMatching(message)]);
  });
});

test("a problem names its line", () => {
  expect(problemsOf({ "src/core/a.ts": '\n// é\nimport "../app/b.ts";' })).toEqual([
    expect.stringMatching(/^src\/core\/a\.ts:3 /),
  ]);
});

test("a cycle is reported once, as its round trip", () => {
  const texts = {
    "src/core/a.ts": '\nimport "./b.ts";',
    "src/core/b.ts": 'export * from "./c.ts";',
    "src/core/c.ts": 'import { type A } from "./a.ts";',
    "src/core/d.ts": 'import "./a.ts";',
  };
  expect(problemsOf(texts)).toEqual([
    "src/core/a.ts:2 Import cycle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts",
  ]);
});

test("files that reach one another are one problem", () => {
  const texts = {
    "src/core/a.ts": 'import "./b.ts"; import "./c.ts";',
    "src/core/b.ts": 'import "./a.ts";',
    "src/core/c.ts": 'import "./a.ts";',
  };
  expect(problemsOf(texts)).toEqual([
    "src/core/a.ts:1 Import cycle: src/core/a.ts → src/core/b.ts → src/core/a.ts (one of several among 3 files)",
  ]);
});

test("each folder of src, adapters and formats needs a README", () => {
  const project = projectOf({
    "src/core/lint/rule.ts": "",
    "src/formats/README.md": "",
    "src/formats/csv/read.ts": "",
    "src/adapters/dexie/open.ts": "",
    "src/main.tsx": "",
  });
  expect(checkStructure(project).map(({ path }) => path)).toEqual([
    "src/adapters/dexie/README.md",
    "src/adapters/README.md",
    "src/core/README.md",
    "src/formats/csv/README.md",
  ]);
});

describe("packages", () => {
  const lock = (entry: object): string => JSON.stringify({ packages: { "": {}, "node_modules/a": entry } }, null, 2);
  const guide = (rows: string): string => `<!-- dependencies -->\n${rows}\n<!-- /dependencies -->`;
  const manifest = (dependencies: object): string => JSON.stringify({ dependencies }, null, 2);

  test.each<[string, Record<string, string>, RegExp[]]>([
    ["a hash for each", { "package-lock.json": lock({ integrity: "sha512-x" }) }, []],
    ["no hash", { "package-lock.json": lock({}) }, [/json:4 node_modules\/a has no hash/]],
    ["a registry", { "package-lock.json": lock({ integrity: "x", resolved: "https://r" }) }, [/names a registry/]],
    ["a range", { "package.json": manifest({ a: "^1.0.0" }) }, [/json:3 a must have an exact version, not \^1.0.0/]],
    [
      "reasons that match",
      { "package.json": manifest({ a: "1.0.0" }), "CONTRIBUTING.md": guide("| `a` | it is needed |") },
      [],
    ],
    [
      "no reason, and one too many",
      { "package.json": manifest({ a: "1.0.0", b: "1.0.0" }), "CONTRIBUTING.md": guide("| `a` | |\n| `c` | why |") },
      [/a is a dependency without a reason/, /b is a dependency without/, /c has a reason here but is no dependency/],
    ],
    ["no table", { "package.json": manifest({}), "CONTRIBUTING.md": "# Contributing" }, [/table .* is missing/]],
  ])("%s", (_, texts, messages) => {
    expect(problemsOf(texts)).toEqual(messages.map((message) => expect.stringMatching(message)));
  });
});
