import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../tools/generating/generate.mjs";
import { fill, keysTable } from "../../tools/generating/readme.mjs";
import { scratch } from "./scratch.ts";

const RULES = "src/core/lint/rules/index.gen.ts";
const DOCS = "src/core/lint/rules/docs.gen.ts";

test("lists are sorted, named by their path, and typed where the type is", async () => {
  const root = scratch({
    "src/core/lint/rule.ts": "export interface Rule { id: string }",
    "src/core/lint/rules/single-child/rule.ts": "export const rule: Rule = {}",
    "src/core/lint/rules/aim-missing/rule.ts": "export const rule: Rule = {}",
    "src/core/lint/rules/aim-missing/rule.test.ts": "export const rule = {}",
    "src/core/lint/rules/aim-missing/doc.md": "# An aim\n",
    "src/app/commands/node/add-child.ts": "export const command = {}",
    "src/app/commands/node/places.ts": "export const places = {}",
    "src/core/records/migrations/migration.ts": "export interface Migration { from: number }",
    "src/core/records/migrations/0002-rename.ts": "export const migration: Migration = {}",
  });
  expect((await generate(root, { check: false })).sort()).toEqual([
    "src/app/commands/index.gen.ts",
    DOCS,
    RULES,
    "src/core/records/index.gen.ts",
    "src/core/records/migrations/index.gen.ts",
  ]);
  expect(readFileSync(join(root, RULES), "utf8")).toBe(
    [
      "// Written by `npm run generate`: one line a folder with a `rule.ts`.",
      'import type { Rule } from "../rule.ts";',
      'import { rule as aimMissing } from "./aim-missing/rule.ts";',
      'import { rule as singleChild } from "./single-child/rule.ts";',
      "",
      "export const RULES: readonly Rule[] = [aimMissing, singleChild];",
      "",
    ].join("\n"),
  );
  expect(readFileSync(join(root, DOCS), "utf8")).toContain('[["aim-missing", aimMissing]]');
  expect(readFileSync(join(root, "src/app/commands/index.gen.ts"), "utf8")).toContain(
    "export const COMMANDS = [nodeAddChild];",
  );
  expect(readFileSync(join(root, "src/core/records/migrations/index.gen.ts"), "utf8")).toContain(
    "export const MIGRATIONS: readonly Migration[] = [migration0002Rename];",
  );
});

test("a check finds what is stale and changes nothing", async () => {
  const root = scratch({ "src/core/lint/rules/aim-missing/rule.ts": "export const rule = {}" });
  expect(await generate(root, { check: true })).toEqual([RULES, DOCS]);
  expect(existsSync(join(root, RULES))).toBe(false);

  await generate(root, { check: false });
  expect(await generate(root, { check: true })).toEqual([]);

  writeFileSync(join(root, RULES), `${readFileSync(join(root, RULES), "utf8")}// by hand\n`);
  expect(await generate(root, { check: true })).toEqual([RULES]);
});

test("a folder of a rule that exports none is an error, not a rule left out", async () => {
  const root = scratch({ "src/core/lint/rules/aim-missing/rule.ts": "export const rules = []" });
  await expect(generate(root, { check: true })).rejects.toThrow(/aim-missing\/rule.ts does not match/);
});

test("a table stands between its marks, whatever stood there", () => {
  const table = keysTable([
    {
      title: "Link",
      rows: [{ title: "This | that", onNode: ["[", "Ctrl+L"], whileTyping: [] }],
    },
  ]);
  const text = "before\n<!-- keys -->\nold\n<!-- /keys -->\nafter";
  expect(fill(text, "keys", table)).toBe(
    [
      "before",
      "<!-- keys -->",
      "",
      "| | on a node | while typing a title |",
      "| --- | --- | --- |",
      "| **Link** | | |",
      "| This \\| that | `[` `Ctrl+L` |  |",
      "",
      "<!-- /keys -->",
      "after",
    ].join("\n"),
  );
  expect(() => fill("no marks", "keys", table)).toThrow(/has no <!-- keys -->/);
});
