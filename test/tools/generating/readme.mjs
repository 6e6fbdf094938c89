import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

/**
 * What the table of keys is made of, as `src/app/commands/key-table.ts` gives it.
 * @typedef {{ title: string, onNode: readonly string[], whileTyping: readonly string[] }} KeyRow
 * @typedef {{ title: string, rows: readonly KeyRow[] }} KeySection
 * @typedef {import("../format-matrix.ts").MatrixRow} MatrixRow
 */

const README = "README.md";
const KEYS = "src/app/commands/key-table.ts";
const FORMATS = "src/formats/index.gen.ts";
/** Writes a tree in every format and opens it again, so that the table says what is true. */
const MATRIX = "test/tools/format-matrix-rows.ts";

/**
 * The README with its tables of keys and formats as the commands and the formats say them. Nothing where there is no
 * README, or no app yet to make tables from.
 * @param {string} root
 * @returns {Promise<Map<string, string>>}
 */
export async function readme(root) {
  const made = /** @type {Map<string, string>} */ (new Map());
  if (![README, KEYS, FORMATS, MATRIX].every((path) => existsSync(join(root, path)))) return made;
  const text = readFileSync(join(root, README), "utf8");
  const { keyTable } = /** @type {{ keyTable: (platform: "other") => KeySection[] }} */ (await load(root, KEYS));
  const { rows } = /** @type {{ rows: readonly MatrixRow[] }} */ (await load(root, MATRIX));
  const withKeys = fill(text, "keys", keysTable(keyTable("other")));
  return made.set(README, fill(withKeys, "formats", formatsTable(rows)));
}

/**
 * Loads TypeScript, which Node 20 does not read.
 * @param {string} root
 * @param {string} path
 */
async function load(root, path) {
  const options = { configFile: /** @type {const} */ (false), root, logLevel: /** @type {const} */ ("error") };
  return (await runnerImport(join(root, path), options)).module;
}

/**
 * Puts `table` between `<!-- name -->` and `<!-- /name -->`.
 * @param {string} text
 * @param {string} name
 * @param {string} table
 */
export function fill(text, name, table) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${README} has no ${open} … ${close} to write between`);
  return `${text.slice(0, from + open.length)}\n\n${table}\n\n${text.slice(to)}`;
}

/** @param {readonly KeySection[]} sections */
export function keysTable(sections) {
  const code = (/** @type {readonly string[]} */ chords) => chords.map((chord) => `\`${cell(chord)}\``).join(" ");
  return [
    "| | on a node | while typing a title |",
    "| --- | --- | --- |",
    ...sections.flatMap(({ title, rows }) => [
      `| **${cell(title)}** | | |`,
      ...rows.map((row) => `| ${cell(row.title)} | ${code(row.onNode)} | ${code(row.whileTyping)} |`),
    ]),
  ].join("\n");
}

/** @param {readonly MatrixRow[]} rows */
export function formatsTable(rows) {
  const files = (/** @type {readonly string[]} */ names) => names.map((name) => `\`.${name}\``).join(" ");
  const yes = (/** @type {boolean | undefined} */ can) => (can ? "yes" : "");
  return [
    "| format | files | opens | saves | opens again exactly | what is lost | for |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(({ info: { title, extensions, can, purpose }, isExact, lost }) => {
      const kept = can.write ? lost || "nothing" : "";
      const cells = [title, files(extensions), yes(can.read), yes(can.write), yes(isExact), kept, purpose];
      return `| ${cells.map(cell).join(" | ")} |`;
    }),
  ].join("\n");
}

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|");
