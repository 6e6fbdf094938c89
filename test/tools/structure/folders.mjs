import { isTest } from "./project.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 */

/** Folders whose own folders each say what lives in them. */
const SHELVES = ["src", "src/adapters", "src/formats"];

/**
 * The files that the runners pick up, as Vitest's and Playwright's configurations say it.
 * @type {readonly RegExp[]}
 */
const PICKED_UP = [
  /^src\/.*\.test\.ts$/,
  /^src\/.*\.browser\.test\.tsx$/,
  /^test\/unit\/.*\.test\.ts$/,
  /^test\/e2e\/.*\.spec\.ts$/,
];

/**
 * Folders without a README, and tests that lie where no runner looks.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkFolders(project) {
  return [...missingReadmes(project), ...lostTests(project)];
}

/**
 * @param {Project} project
 * @returns {Problem[]}
 */
function missingReadmes({ files }) {
  const folders = new Set(SHELVES.flatMap((shelf) => foldersIn(shelf, files.keys())));
  return [...folders]
    .filter((folder) => !files.has(`${folder}/README.md`))
    .map((folder) => ({
      path: `${folder}/README.md`,
      line: 1,
      message: "Missing: say what lives here, what it may import, how to add one more",
    }));
}

/**
 * @param {string} shelf
 * @param {Iterable<string>} paths
 */
function foldersIn(shelf, paths) {
  return [...paths]
    .filter((path) => path.startsWith(`${shelf}/`))
    .map((path) => path.slice(shelf.length + 1).split("/"))
    .filter((parts) => parts.length > 1 && !parts[0]?.startsWith("_"))
    .map((parts) => `${shelf}/${parts[0]}`);
}

/**
 * @param {Project} project
 * @returns {Problem[]}
 */
function lostTests({ files }) {
  return [...files.keys()]
    .filter((path) => isTest(path) && !PICKED_UP.some((pattern) => pattern.test(path)))
    .map((path) => ({ path, line: 1, message: "No test runner looks here; see CONTRIBUTING.md for the places" }));
}
