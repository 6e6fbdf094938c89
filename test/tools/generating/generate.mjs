import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAMS, runProgram } from "../running/process.mjs";
import { indexFiles } from "./index-files.mjs";
import { readme } from "./readme.mjs";

/**
 * Makes texts out of what is in the repository: path → text. The lists come first:
 * the tables are made of what they name.
 * @typedef {(root: string) => Map<string, string> | Promise<Map<string, string>>} Generator
 */

/** @type {readonly Generator[]} */
const GENERATORS = [indexFiles, readme];

/**
 * Writes every generated file that differs from what it should be, or with `check` only finds it.
 * @param {string} root
 * @param {{ check: boolean }} options
 * @returns {Promise<string[]>} the paths that differed
 */
export async function generate(root, { check }) {
  const stale = [];
  for (const generator of GENERATORS) {
    for (const [path, raw] of await generator(root)) {
      const file = join(root, path);
      const now = existsSync(file) ? readFileSync(file, "utf8") : undefined;
      // Starting Biome takes about a second; how the file is laid out is checked by lint anyway.
      if (now !== undefined && bare(now) === bare(raw)) continue;
      const text = path.endsWith(".ts") ? await format(root, path, raw) : raw;
      if (now === text) continue;
      stale.push(path);
      if (!check) writeFileSync(file, text);
    }
  }
  return stale;
}

/**
 * A text without its layout: the order of imports, spaces, line breaks and commas at the end of a list.
 * @param {string} text
 */
function bare(text) {
  const tight = (/** @type {string} */ part) => part.replaceAll(/\s+/g, "").replaceAll(/,([\]}])/g, "$1");
  const imports = text.match(/^import\b[^;]*;/gm) ?? [];
  return [...imports.map(tight).sort(), tight(text.replaceAll(/^import\b[^;]*;/gm, ""))].join("\n");
}

/**
 * Formats all but the first line, which says where the file comes from: sorting the imports would move it.
 * @param {string} root
 * @param {string} path
 * @param {string} text
 */
async function format(root, path, text) {
  const [head, ...body] = text.split("\n");
  const biome = [join(process.cwd(), PROGRAMS.biome), "check", "--write", `--stdin-file-path=${path}`];
  const { code, output, stdout } = await runProgram(process.execPath, biome, { cwd: root, input: body.join("\n") });
  if (code !== 0) throw new Error(`Biome could not format ${path}:\n${output}`);
  return `${head}\n${stdout}`;
}
