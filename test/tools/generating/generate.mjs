import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAMS, runProgram } from "../running/process.mjs";
import { indexFiles } from "./index-files.mjs";

/**
 * Makes texts out of what is in the repository: path → text. A table of the README would be one more of these.
 * @typedef {(root: string) => Map<string, string> | Promise<Map<string, string>>} Generator
 */

/** @type {readonly Generator[]} */
const GENERATORS = [indexFiles];

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
      const text = /\.ts$/.test(path) ? await format(root, path, raw) : raw;
      if (existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === text) continue;
      stale.push(path);
      if (!check) writeFileSync(join(root, path), text);
    }
  }
  return stale;
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
