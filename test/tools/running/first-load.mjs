import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

/**
 * Parts that no first load has, and what shows that they were built at all: modules, by their paths. A part whose
 * modules are nowhere in the build would be looked for in vain, so that is a fault too.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const LATER = {
  exporters:
    /^src\/formats\/(?!aimtree\/)[^/]+\/write|^src\/formats\/(scene|ooxml|outlines|archive)\/|\/html-to-image\//,
  importers: /^src\/formats\/(?!aimtree\/)[^/]+\/read|^src\/formats\/xml\/|\/(papaparse|parse5)\//,
  packing: /\/fflate\//,
  charts: /^src\/ui\/readings\//,
  review: /^src\/(ui|formats)\/review\//,
  history:
    /^src\/ui\/history\/(?!CurrentState\.)|^src\/app\/revisions\/(comparison|bring-back|outside)\.|\/strings\/revisions\.ts$/,
  overview: /^src\/ui\/canvas\/(Overview|draw-minimap)\./,
  searching: /^src\/core\/query\/(asking|answers)\.|^src\/app\/find\/look-for\./,
  "what comes from outside": /^src\/app\/importing\/(open-outside|paste|reading|bring-in)\./,
  "copying as a picture": /^src\/app\/exporting\/(pictures|print|screen|copy-document)\.|\/strings\/exporting\.ts$/,
  "storage in memory": /^src\/adapters\/(dexie\/in-memory|storage\/(memory|moving))\./,
  sheet: /^src\/(ui|formats)\/sheet\//,
  rules: /^src\/core\/lint\/rules\//,
  translations: /^src\/core\/strings\/de\//,
  examples: /^src\/app\/examples\//,
};

/**
 * What is wrong with where the parts of `LATER` are.
 * @param {Readonly<Record<string, readonly string[]>>} modules of each file of the build, by its path
 * @param {readonly string[]} first paths of the files of the first load
 * @returns {string[]}
 */
export function misplaced(modules, first) {
  const unknown = first.filter((path) => !modules[path]).map((path) => `${path} is not in the list of modules`);
  const early = first.flatMap((path) => modules[path] ?? []);
  const all = Object.values(modules).flat();
  const faults = Object.entries(LATER).flatMap(([part, pattern]) => {
    const found = early.filter((module) => pattern.test(module));
    if (found.length > 0) return [`${part} in the first load: ${found.join(", ")}`];
    return all.some((module) => pattern.test(module)) ? [] : [`${part}: no module of the build matches ${pattern}`];
  });
  return [...unknown, ...faults];
}

/**
 * The style sheets that a built page waits for; `zipped` in bytes.
 * @param {string} folder of the build
 */
export function firstStyles(folder) {
  const tags = pageOf(folder).match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g) ?? [];
  const paths = tags.flatMap((tag) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? []).map((path) => posix.normalize(path));
  return paths.map((path) => ({ path, zipped: gzipSync(readFileSync(join(folder, path))).length }));
}

/**
 * The fonts that a page in English needs: those whose part of the script holds the plain letters. `size` in bytes; they
 * are packed already.
 * @param {string} folder of the build
 */
export function firstFonts(folder) {
  return firstStyles(folder).flatMap(({ path }) => {
    const faces = readFileSync(join(folder, path), "utf8").match(/@font-face\s*\{[^}]*\}/g) ?? [];
    return faces
      .filter(hasPlainLetters)
      .flatMap((face) => /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1] ?? [])
      .map((url) => posix.join(posix.dirname(path), url))
      .map((font) => ({ path: font, size: statSync(join(folder, font)).size }));
  });
}

/** @param {string} face */
function hasPlainLetters(face) {
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1]?.split(",") ?? ["U+0-10FFFF"];
  return ranges.some((range) => {
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    const [low, high] = [from.replaceAll("?", "0"), to.replaceAll("?", "F")].map((code) => Number.parseInt(code, 16));
    return (low ?? 0) <= 0x7a && (high ?? 0) >= 0x41;
  });
}

/** @param {string} folder */
function pageOf(folder) {
  return readFileSync(join(folder, "index.html"), "utf8");
}

/**
 * The JavaScript that a built page loads before anybody touches it: its scripts, what it preloads, and all that these
 * import at once. Largest first; `zipped` in bytes.
 * @param {string} folder of the build, with an `index.html`
 * @returns {{ path: string, zipped: number }[]}
 */
export function firstLoad(folder) {
  const wanted = scriptsOf(pageOf(folder));
  if (wanted.length === 0) throw new Error(`${folder}/index.html loads no script: nothing was measured`);
  const found = new Set(wanted);
  // A set hands out what is added to it while it is walked.
  for (const path of found) {
    for (const next of importsOf(path, readFileSync(join(folder, path), "utf8"))) found.add(next);
  }
  return [...found]
    .map((path) => ({ path, zipped: gzipSync(readFileSync(join(folder, path))).length }))
    .sort((a, b) => b.zipped - a.zipped);
}

/**
 * Paths, from the folder, of the scripts that a page names.
 * @param {string} page
 */
function scriptsOf(page) {
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith("<script") || /\brel="modulepreload"/.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((path) => posix.normalize(path));
}

/**
 * Paths of the files that a file imports as soon as it is loaded.
 * @param {string} path
 * @param {string} text
 */
function importsOf(path, text) {
  const { module } = parseSync(path, text);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
  ];
  return requests.filter((request) => request !== undefined).map((request) => posix.join(posix.dirname(path), request));
}
