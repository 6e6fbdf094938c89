import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { create, kinds } from "../../tools/generating/create.mjs";
import { generate } from "../../tools/generating/generate.mjs";
import { PROGRAMS, runProgram } from "../../tools/running/process.mjs";
import { STARTS_PROGRAMS, scratch } from "./scratch.ts";

/** What must be there before one of a kind can be created, and an example. */
const KINDS: Readonly<Record<string, { engine: string; name: string; list: string; entry: string }>> = {
  record: {
    engine: "src/core/records/record-type.ts",
    name: "field-note",
    list: "src/core/records/index.gen.ts",
    entry: "fieldNote: FieldNoteRecord;",
  },
  format: {
    engine: "src/formats/format.ts",
    name: "plain-list",
    list: "src/formats/index.gen.ts",
    entry: '"./plain-list/info.ts"',
  },
  rule: {
    engine: "src/core/lint/rule.ts",
    name: "made-up-rule",
    list: "src/core/lint/rules/index.gen.ts",
    entry: '"./made-up-rule/rule.ts"',
  },
  command: {
    engine: "src/app/commands/command.ts",
    name: "view/make-up",
    list: "src/app/commands/index.gen.ts",
    entry: '"./view/make-up.ts"',
  },
};

/** A copy of what the compiler, the linter and the tests look at. */
function copyOfTheRepository(): string {
  const root = scratch();
  for (const path of ["src", "test", "tsconfig.json", "vite.config.ts", "biome.json", "package.json"]) {
    cpSync(path, join(root, path), { recursive: true, filter: (from) => !/\b(reports|shots)$/.test(from) });
  }
  return root;
}

/** Runs a program on the copy and gives what it says about the given files. */
async function complaints(root: string, program: string, args: readonly string[], files: readonly string[]) {
  const script = join(process.cwd(), program);
  const { output } = await runProgram(process.execPath, [script, ...args], { cwd: root });
  return output.split("\n").filter((line) => files.some((file) => line.startsWith(file)));
}

test("there is an example of every kind", () => {
  expect(Object.keys(KINDS).sort()).toEqual(kinds().sort());
});

test("one more of each kind is listed, compiles and passes lint and its tests", STARTS_PROGRAMS, async (context) => {
  const isFull = process.env.AIMTREE_THOROUGH !== undefined;
  context.skip(!isFull, "compiles everything twice; run it with: npm run test:full -- create");
  const root = copyOfTheRepository();
  const written: string[] = [];
  for (const [kind, { engine, name, list, entry }] of Object.entries(KINDS)) {
    if (!existsSync(engine)) continue;
    written.push(...(await create(root, kind, name)));
    expect(readFileSync(join(root, list), "utf8")).toContain(entry);
  }
  expect(await generate(root, { check: true })).toEqual([]);

  const code = written.filter((path) => path.endsWith(".ts"));
  expect(await complaints(root, PROGRAMS.tsc, ["-p", "src/core", "--pretty", "false"], code)).toEqual([]);
  expect(await complaints(root, PROGRAMS.tsc, ["-p", ".", "--pretty", "false"], code)).toEqual([]);
  // Cycles among other files are the business of the structure check.
  const lint = ["check", "--skip=suspicious/noImportCycles", ...code];
  expect(await complaints(root, PROGRAMS.biome, lint, code)).toEqual([]);

  const tests = code.filter((path) => path.endsWith(".test.ts"));
  if (tests.length === 0) return;
  const vitest = [join(process.cwd(), PROGRAMS.vitest), "run", "--root", root, ...tests];
  const { code: ended, output } = await runProgram(process.execPath, vitest, { cwd: root });
  expect(ended, output).toBe(0);
});

test.each([
  ["record", "Field Note", /is no name for a record/],
  ["record", "../escape", /is no name for a record/],
  ["command", "make-up", /write it like sketch\/add-child/],
  ["theme", "dark", /no template for theme/],
])("new %s %s is refused in words", async (kind, name, message) => {
  await expect(create(scratch(), kind, name)).rejects.toThrow(message);
});

test("nothing that exists is overwritten", async () => {
  const root = scratch({ "src/core/records/gate.ts": "mine" });
  await expect(create(root, "record", "gate")).rejects.toThrow(/exists already; nothing was written/);
  expect(readFileSync(join(root, "src/core/records/gate.ts"), "utf8")).toBe("mine");
});
