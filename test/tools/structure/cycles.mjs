import { resolveRelative } from "./project.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 */

/**
 * Import cycles among the files of `src`. Types and `import()` are left out: they do not decide what is loaded first.
 * Files that reach one another are one problem, shown by a shortest round trip.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkCycles(project) {
  const edges = importGraph(project);
  /** @type {Problem[]} */
  const problems = [];
  const seen = new Set();
  for (const start of [...edges.keys()].sort()) {
    const round = seen.has(start) ? undefined : shortestRound(start, edges);
    if (!round) continue;
    const group = [...reachable(start, edges)].filter((path) => reachable(path, edges).has(start));
    for (const path of group) seen.add(path);
    const line = edges.get(start)?.get(/** @type {string} */ (round[1])) ?? 1;
    const more = group.length > round.length - 1 ? ` (one of several among ${group.length} files)` : "";
    problems.push({ path: start, line, message: `Import cycle: ${round.join(" → ")}${more}` });
  }
  return problems;
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, ReadonlyMap<string, number>>} edges
 */
function reachable(start, edges) {
  const found = new Set([start]);
  for (const path of found) for (const target of edges.get(path)?.keys() ?? []) found.add(target);
  return found;
}

/**
 * @param {Project} project
 * @returns {Map<string, Map<string, number>>} line of the import by importing file and imported file
 */
function importGraph({ files }) {
  const edges = new Map();
  for (const { path, syntax } of files.values()) {
    if (!path.startsWith("src/") || !syntax) continue;
    const targets = new Map();
    for (const { request, line, typeOnly, dynamic } of syntax.imports) {
      const target = resolveRelative(path, request);
      if (target !== undefined && files.has(target) && !typeOnly && !dynamic) targets.set(target, line);
    }
    edges.set(path, targets);
  }
  return edges;
}

/**
 * Breadth first from `start` until an import leads back to it.
 * @param {string} start
 * @param {ReadonlyMap<string, ReadonlyMap<string, number>>} edges
 */
function shortestRound(start, edges) {
  /** @type {Map<string, string | undefined>} */
  const from = new Map([[start, undefined]]);
  for (const path of from.keys()) {
    for (const target of edges.get(path)?.keys() ?? []) {
      if (target === start) return [...trail(path, from), start];
      if (!from.has(target)) from.set(target, path);
    }
  }
  return undefined;
}

/**
 * @param {string} path
 * @param {ReadonlyMap<string, string | undefined>} from
 */
function trail(path, from) {
  /** @type {string[]} */
  const steps = [];
  for (let at = /** @type {string | undefined} */ (path); at !== undefined; at = from.get(at)) steps.unshift(at);
  return steps;
}
