import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A list that is made from the files of a folder, so that adding one to it means adding a file.
 * @typedef {{
 *   file: string,
 *   folder: string,
 *   pick: RegExp,
 *   exported: RegExp,
 *   every?: true,
 *   write: (found: readonly Found[], folder: string) => string,
 * }} Index `every`: each picked file must export one; else the others are there for their own reasons
 *
 * A file that belongs on the list: its path from the index, without `./`, the name that it exports, and an own name.
 * @typedef {{ path: string, exported: string, name: string, text: string }} Found
 */

const HEAD = "// Written by `npm run generate`:";

/** @type {readonly Index[]} */
const INDEXES = [
  {
    file: "src/core/records/index.gen.ts",
    folder: "src/core/records",
    pick: /^[\w-]+\.ts$/,
    exported: /^export const (\w+Type): RecordType\b/m,
    write: writeRecords,
  },
  {
    file: "src/core/records/migrations/index.gen.ts",
    folder: "src/core/records/migrations",
    pick: /^[\w-]+\.ts$/,
    exported: /^export const (migration)\b/m,
    write: list("MIGRATIONS", "Migration", "./migration.ts", "one line a file of this folder that exports a migration"),
  },
  {
    file: "src/core/lint/rules/index.gen.ts",
    folder: "src/core/lint/rules",
    pick: /^[\w-]+\/rule\.ts$/,
    every: true,
    exported: /^export const (rule)\b/m,
    write: list("RULES", "Rule", "../rule.ts", "one line a folder with a `rule.ts`"),
  },
  {
    file: "src/core/lint/rules/docs.gen.ts",
    folder: "src/core/lint/rules",
    pick: /^[\w-]+\/doc\.md$/,
    every: true,
    exported: /^# (.+)$/m,
    write: texts(
      "../doc-text.d.ts",
      "a folder with a `doc.md`",
      "The pages of the rules as their `doc.md` says them, by the ids of the rules.",
    ),
  },
  {
    file: "src/core/strings/de/rules/index.gen.ts",
    folder: "src/core/strings/de/rules",
    pick: /^[\w-]+\.md$/,
    every: true,
    exported: /^# (.+)$/m,
    write: texts(
      "../../../lint/doc-text.d.ts",
      "a page of this folder",
      "The pages of the rules, by the ids of the rules.",
    ),
  },
  {
    file: "src/formats/index.gen.ts",
    folder: "src/formats",
    pick: /^[\w-]+\/info\.ts$/,
    every: true,
    exported: /^export const (info)\b/m,
    write: list("FORMATS", "FormatInfo", "./format.ts", "one line a folder with an `info.ts`"),
  },
  {
    file: "src/formats/extensions.gen.ts",
    folder: "src/formats",
    pick: /^[\w-]+\/info\.ts$/,
    every: true,
    exported: /^export const (info)\b/m,
    write: writeExtensions,
  },
  {
    file: "src/app/commands/index.gen.ts",
    folder: "src/app/commands",
    pick: /^[\w-]+\/[\w-]+\.ts$/,
    exported: /^export const (command)\b/m,
    write: list("COMMANDS", "Command", "./command.ts", "one line a file that exports a `command`"),
  },
];

/**
 * The text of every list whose folder exists, by path.
 * @param {string} root
 * @returns {Map<string, string>}
 */
export function indexFiles(root) {
  return new Map(
    INDEXES.filter(({ folder }) => existsSync(join(root, folder))).map((index) => {
      const found = filesOf(root, index);
      return [index.file, index.write(found, join(root, index.folder))];
    }),
  );
}

/**
 * @param {string} root
 * @param {Index} index
 * @returns {Found[]}
 */
function filesOf(root, { folder, pick, exported, every }) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => pick.test(path) && !/\.(test|gen)\.ts$/.test(path))
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(root, folder, path), "utf8");
      const match = exported.exec(text)?.[1];
      if (match === undefined && every) throw new Error(`${folder}/${path} does not match ${exported.source}`);
      return match === undefined ? [] : [{ path, exported: match, name: nameOf(path), text }];
    });
}

/**
 * `sketch/add-child.ts` is sketchAddChild; `aim-missing/rule.ts` is aimMissing; `0002-rename.ts` is migration0002Rename.
 * @param {string} path
 */
function nameOf(path) {
  const stem = path.replace(/(\/(rule|info|doc))?\.(ts|md)$/, "");
  const name = stem.replaceAll(/[-/]+(\w)/g, (_, letter) => letter.toUpperCase());
  return /^\d/.test(name) ? `migration${name}` : name;
}

/**
 * A list of values, typed where the file with the type exists.
 * @param {string} constant
 * @param {string} type
 * @param {string} home of the type, from the index
 * @param {string} what the list holds
 * @returns {Index["write"]}
 */
function list(constant, type, home, what) {
  return (found, folder) => {
    const typed = exportsType(join(folder, home), type);
    return [
      `${HEAD} ${what}.`,
      ...found.map(({ path, exported, name }) => `import { ${exported} as ${name} } from "./${path}";`),
      ...(typed ? [`import type { ${type} } from "${home}";`] : []),
      "",
      `export const ${constant}${typed ? `: readonly ${type}[]` : ""} = [${found.map(({ name }) => name).join(", ")}];`,
      "",
    ].join("\n");
  };
}

/**
 * @param {string} file
 * @param {string} type
 */
function exportsType(file, type) {
  return existsSync(file) && new RegExp(`^export (interface|type) ${type}\\b`, "m").test(readFileSync(file, "utf8"));
}

/**
 * The record types with their TypeScript types by name.
 * @param {readonly Found[]} found
 */
function writeRecords(found) {
  const records = found.map(({ path, exported, text }) => {
    const type = /^export type (\w+Record)\b/m.exec(text)?.[1];
    if (type === undefined) throw new Error(`src/core/records/${path} exports ${exported} but no type …Record`);
    return { path, exported, type, name: exported.replace(/Type$/, "") };
  });
  return [
    `${HEAD} one line a file of this folder that exports a record type.`,
    ...records.map(({ path, exported, type }) => `import { type ${type}, ${exported} } from "./${path}";`),
    'import type { RecordType } from "./record-type.ts";',
    "",
    "export interface RecordOf {",
    ...records.map(({ name, type }) => `${name}: ${type};`),
    "}",
    "",
    `export const RECORD_TYPES: readonly RecordType[] = [${records.map(({ exported }) => exported).join(", ")}];`,
    "",
  ].join("\n");
}

/**
 * Pages of rules by the ids of the rules. They come as text; whoever shows one reads it.
 * @param {string} types where texts are declared, from the index
 * @param {string} line what stands on a line
 * @param {string} what the list holds
 * @returns {Index["write"]}
 */
function texts(types, line, what) {
  return (found) =>
    [
      `${HEAD} one line ${line}.`,
      `/// <reference path="${types}" />`,
      ...found.map(({ path, name }) => `import ${name} from "./${path}?raw";`),
      "",
      `/** ${what} */`,
      "export const DOCS: ReadonlyMap<string, string> = new Map([",
      ...found.map(({ path, name }) => `["${path.replace(/(\/doc)?\.md$/, "")}", ${name}],`),
      "]);",
      "",
    ].join("\n");
}

/**
 * The extensions of the formats that can be read. The dialog for files needs them before any format is loaded.
 * @param {readonly Found[]} found
 */
function writeExtensions(found) {
  const readable = found.filter(({ text }) => /\bcan: \{[^}]*\bread: true\b/.test(text));
  const all = readable.flatMap(({ path, text }) => {
    const list = /\bextensions: \[([^\]]*)\]/.exec(text)?.[1];
    if (list === undefined) throw new Error(`src/formats/${path} names no extensions`);
    return [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  });
  return [
    `${HEAD} what the formats that can be read call their files.`,
    "export const READABLE_EXTENSIONS: readonly string[] = [",
    ...[...new Set(all)].sort().map((extension) => `${JSON.stringify(extension)},`),
    "];",
    "",
  ].join("\n");
}
