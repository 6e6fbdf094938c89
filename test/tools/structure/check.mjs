import { checkCycles } from "./cycles.mjs";
import { checkFolders } from "./folders.mjs";
import { checkImports } from "./imports.mjs";
import { checkPackages } from "./packages.mjs";
import { checkSizes } from "./sizes.mjs";
import { checkWords } from "./words.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 */

/** Everything that is checked. A further check is one more function here. */
const CHECKS = [checkImports, checkCycles, checkSizes, checkWords, checkFolders, checkPackages];

/**
 * All problems of a project, in reading order, each said once a line.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkStructure(project) {
  const problems = CHECKS.flatMap((check) => check(project));
  const distinct = new Map(problems.map((problem) => [Object.values(problem).join("\n"), problem]));
  return [...distinct.values()].sort((a, b) => a.path.localeCompare(b.path, "en") || a.line - b.line);
}
