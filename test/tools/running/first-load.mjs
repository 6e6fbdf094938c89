import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

/**
 * The JavaScript that a built page loads before anybody touches it: its scripts, what it preloads, and all that these
 * import at once. Largest first; `zipped` in bytes.
 * @param {string} folder of the build, with an `index.html`
 * @returns {{ path: string, zipped: number }[]}
 */
export function firstLoad(folder) {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const wanted = scriptsOf(page);
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
