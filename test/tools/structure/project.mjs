import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync, Visitor } from "vite";

/**
 * One thing that is wrong, as a person reads it.
 * @typedef {{ path: string, line: number, message: string }} Problem
 *
 * One `import`, `export … from` or `import()`: where it stands, what it names, and whether it is gone after compiling.
 * @typedef {{ request: string, line: number, typeOnly: boolean, dynamic: boolean, namespace: boolean }} Import
 *
 * A file with its text; `syntax` is there for code only and read once, when a check first asks for it.
 * @typedef {{ path: string, text: string, lineAt: (offset: number) => number, syntax: Syntax | undefined }} SourceFile
 * @typedef {{ program: import("vite").ESTree.Program, comments: readonly Comment[], imports: readonly Import[] }} Syntax
 * @typedef {{ value: string, start: number }} Comment
 *
 * What the checks look at: paths from the root, with forward slashes.
 * @typedef {{ files: ReadonlyMap<string, SourceFile> }} Project
 */

const CODE = /\.(ts|tsx|mts|js|mjs)$/;
const READ = /\.(ts|tsx|mts|js|mjs|css|md|json|html)$/;
const FOLDERS = ["src", "test"];
const LEFT_OUT = new Set(["node_modules", "dist", "reports", "shots", "fixtures"]);

/** True for TypeScript and JavaScript, tests included. */
export const isCode = (/** @type {string} */ path) => CODE.test(path);
/** True for a file that only a test runner loads. */
export const isTest = (/** @type {string} */ path) => /\.(test|spec)\.\w+$/.test(path);
/** True for what `npm run generate` writes. */
export const isGenerated = (/** @type {string} */ path) => /\.gen\.\w+$/.test(path);

/**
 * Reads the source of the repository at `root`: everything under `src` and `test` and the files beside them.
 * @param {string} root
 * @returns {Project}
 */
export function readProject(root) {
  const paths = [
    ...FOLDERS.flatMap((folder) => walk(root, folder)),
    ...readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  ];
  return projectOf(
    Object.fromEntries(
      paths.filter((path) => READ.test(path)).map((path) => [path, readFileSync(join(root, path), "utf8")]),
    ),
  );
}

/**
 * A project from texts in memory, as the tests of the checks write them.
 * @param {Record<string, string>} texts by path
 * @returns {Project}
 */
export function projectOf(texts) {
  return { files: new Map(Object.entries(texts).map(([path, text]) => [path, sourceFile(path, text)])) };
}

/**
 * The file that a relative import means, or undefined if it names a package.
 * @param {string} from path of the importing file
 * @param {string} request as written
 */
export function resolveRelative(from, request) {
  if (!request.startsWith(".")) return undefined;
  return posix.join(posix.dirname(from), request.replace(/\?.*$/, ""));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function walk(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {SourceFile}
 */
function sourceFile(path, text) {
  /** @type {Syntax | undefined} */
  let syntax;
  const lineAt = lineFinder(text);
  return {
    path,
    text,
    lineAt,
    get syntax() {
      if (isCode(path)) syntax ??= parse(path, text, lineAt);
      return syntax;
    },
  };
}

/**
 * @param {string} path
 * @param {string} text
 * @param {(offset: number) => number} lineAt
 * @returns {Syntax}
 */
function parse(path, text, lineAt) {
  const { program, comments, errors, module } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports = [
    ...module.staticImports.map(({ start, moduleRequest, entries }) => ({
      ...importAt(moduleRequest.value, start, lineAt),
      typeOnly: text.startsWith("import type", start),
      namespace: entries.some((entry) => entry.importName.kind === "NamespaceObject"),
    })),
    ...module.staticExports.flatMap(({ start, entries }) => {
      const request = entries.find((entry) => entry.moduleRequest)?.moduleRequest?.value;
      const typeOnly = text.startsWith("export type", start);
      return request === undefined ? [] : [{ ...importAt(request, start, lineAt), typeOnly }];
    }),
    ...laterImports(program, text, lineAt),
  ];
  return { program, comments, imports };
}

/**
 * What is loaded while the program runs, and types named in place: `import("./x.ts")`, as a value or as a type,
 * and `new URL("./x.ts", import.meta.url)`, which names a worker.
 * @param {import("vite").ESTree.Program} program
 * @param {string} text
 * @param {(offset: number) => number} lineAt
 */
function laterImports(program, text, lineAt) {
  /** @type {Import[]} */
  const imports = [];
  /** @type {(node: { start: number, end: number }, start: number, typeOnly: boolean) => void} */
  const add = (source, start, typeOnly) => {
    const request = /^(["'`])([^"'`$]+)\1$/.exec(text.slice(source.start, source.end))?.[2];
    if (request !== undefined) imports.push({ ...importAt(request, start, lineAt), typeOnly, dynamic: true });
  };
  new Visitor({
    ImportExpression: (node) => add(node.source, node.start, false),
    TSImportType: (node) => add(node.source, node.start, true),
    NewExpression: (node) => {
      const [file, base] = node.arguments;
      const named = node.callee.type === "Identifier" && node.callee.name === "URL";
      if (named && file && base && text.slice(base.start, base.end) === "import.meta.url") add(file, node.start, false);
    },
  }).visit(program);
  return imports;
}

/**
 * @param {string} request
 * @param {number} start
 * @param {(offset: number) => number} lineAt
 * @returns {Import}
 */
function importAt(request, start, lineAt) {
  return { request, line: lineAt(start), typeOnly: false, dynamic: false, namespace: false };
}

/**
 * Gives the line, from 1, of an offset in `text`.
 * @param {string} text
 */
function lineFinder(text) {
  /** @type {number[] | undefined} */
  let starts;
  return (/** @type {number} */ offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (starts[middle]) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
