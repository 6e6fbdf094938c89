import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROGRAMS, runProgram } from "../running/process.mjs";
import { generate } from "./generate.mjs";

const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));
const ENDING = ".txt";

/** What can be created: one folder of templates each, laid out like the repository. */
export const kinds = () => readdirSync(TEMPLATES).filter((name) => !name.includes("."));

/**
 * The words that stand in a template and in its path, for a name like `add-child` or `sketch/add-child`.
 * @param {string} name
 */
export function wordsOf(name) {
  const [area, kebab] = name.includes("/") ? name.split("/") : ["", name];
  const camel = (kebab ?? "").replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const words = (kebab ?? "").replaceAll("-", " ");
  return {
    __area__: area ?? "",
    __kebab__: kebab ?? "",
    __camel__: camel,
    __Pascal__: camel.slice(0, 1).toUpperCase() + camel.slice(1),
    __words__: words,
    __Words__: words.slice(0, 1).toUpperCase() + words.slice(1),
  };
}

/**
 * Writes the files of one more rule, command, format or record, and the lists that name it.
 * @param {string} root
 * @param {string} kind
 * @param {string} name
 * @returns {Promise<string[]>} the paths written; throws with words for the person if it cannot be done
 */
export async function create(root, kind, name) {
  const files = filesOf(kind, name);
  const taken = files.filter(({ path }) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`${taken[0]?.path} exists already; nothing was written`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const paths = [...files.map(({ path }) => path), ...addLines(root, kind, name)];
  const biome = [
    join(process.cwd(), PROGRAMS.biome),
    "check",
    "--write",
    ...paths.filter((path) => !/\.md$/.test(path)),
  ];
  const { code, output } = await runProgram(process.execPath, biome, { cwd: root });
  if (code !== 0) throw new Error(`The template of ${kind} does not pass lint:\n${output}`);
  return [...paths, ...(await generate(root, { check: false }))];
}

/**
 * Adds the lines that a new one needs in files that exist, as `lines.json` beside its templates says.
 * @param {string} root
 * @param {string} kind
 * @param {string} name
 * @returns {string[]} the paths that got a line
 */
function addLines(root, kind, name) {
  const list = join(TEMPLATES, kind, "lines.json");
  if (!existsSync(list)) return [];
  /** @type {{ file: string, after: string, line: string }[]} */
  const additions = JSON.parse(readFileSync(list, "utf8"));
  return additions.map(({ file, after, line }) => {
    const text = readFileSync(join(root, file), "utf8");
    if (!text.includes(after)) throw new Error(`${file} has no line "${after}" to write under; see ${list}`);
    writeFileSync(join(root, file), text.replace(after, `${after}\n${fill(line, wordsOf(name))}`));
    return file;
  });
}

/**
 * @param {string} kind
 * @param {string} name
 */
function filesOf(kind, name) {
  if (!kinds().includes(kind)) throw new Error(`There is no template for ${kind}. There are: ${kinds().join(", ")}`);
  const folder = join(TEMPLATES, kind);
  const templates = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ENDING));
  const inArea = templates.some((path) => path.includes("__area__"));
  const shape = inArea ? /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  if (!shape.test(name)) {
    throw new Error(`"${name}" is no name for a ${kind}: write it like ${inArea ? "sketch/add-child" : "aim-missing"}`);
  }
  const words = wordsOf(name);
  return templates.map((path) => ({
    path: fill(path.replaceAll("\\", "/").slice(0, -ENDING.length), words),
    text: fill(readFileSync(join(folder, path), "utf8"), words),
  }));
}

/**
 * @param {string} text
 * @param {Record<string, string>} words
 */
function fill(text, words) {
  return Object.entries(words).reduce((filled, [mark, word]) => filled.replaceAll(mark, word), text);
}
