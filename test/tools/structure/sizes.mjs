import { Visitor } from "vite";
import { isGenerated } from "./project.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 * @typedef {import("./project.mjs").SourceFile} SourceFile
 * @typedef {import("vite").ESTree.Node} Node
 */

/** Lines, comments and blank lines counted: what grows past this lacks a room of its own. */
export const LIMITS = { file: 300, function: 60, component: 100 };

const MEASURED = /^(src|test)\/.*\.(ts|tsx|mts|js|mjs|css)$/;

/**
 * Files, functions and React components that have grown too long. Generated files are not read by people and may be
 * any length; the callback of `describe` groups tests and is no function in this sense.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkSizes(project) {
  /** @type {Problem[]} */
  const problems = [];
  for (const file of project.files.values()) {
    if (!MEASURED.test(file.path) || isGenerated(file.path)) continue;
    const lines = file.text.split("\n").length - (file.text.endsWith("\n") ? 1 : 0);
    if (lines > LIMITS.file) {
      problems.push({ path: file.path, line: 1, message: `The file has ${lines} lines; ${LIMITS.file} is the limit` });
    }
    problems.push(...longFunctions(file));
  }
  return problems;
}

/**
 * @param {SourceFile} file
 * @returns {Problem[]}
 */
function longFunctions({ path, syntax, lineAt }) {
  /** @type {Problem[]} */
  const problems = [];
  if (!syntax) return problems;
  for (const { node, name, group } of functionsOf(syntax.program)) {
    const first = lineAt(node.start);
    const lines = lineAt(node.end - 1) - first + 1;
    const component = path.endsWith(".tsx") && /^[A-Z]/.test(name);
    const limit = component ? LIMITS.component : LIMITS.function;
    const what = component ? "The component" : "The function";
    if (lines > limit && !group) {
      problems.push({ path, line: first, message: `${what} ${name} has ${lines} lines; ${limit} is the limit` });
    }
  }
  return problems;
}

/**
 * Every function of a program with the name that people know it by.
 * @param {import("vite").ESTree.Program} program
 */
function functionsOf(program) {
  /** @type {{ node: Node, name: string, group: boolean }[]} */
  const functions = [];
  /** @type {Map<Node, string>} */
  const names = new Map();
  /** @type {Set<Node>} */
  const groups = new Set();
  const add = (/** @type {Node} */ node, /** @type {string | undefined} */ own) =>
    functions.push({ node, name: own ?? names.get(node) ?? "(without a name)", group: groups.has(node) });
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier") nameFunction(init, id.name, names);
    },
    Property: ({ key, value }) => nameFunction(value, nameOf(key), names),
    PropertyDefinition: ({ key, value }) => nameFunction(value, nameOf(key), names),
    MethodDefinition: ({ key, value }) => nameFunction(value, nameOf(key), names),
    CallExpression: ({ callee, arguments: values }) => {
      if (rootName(callee) === "describe" || isMember(callee, "describe"))
        for (const value of values) groups.add(value);
    },
    FunctionDeclaration: (node) => add(node, node.id?.name),
    FunctionExpression: (node) => add(node, node.id?.name),
    ArrowFunctionExpression: (node) => add(node, undefined),
  }).visit(program);
  return functions;
}

/**
 * Notes that `value` is called `name`; a wrapped function (`memo(() => …)`) bears the name of the constant.
 * @param {Node | null} value
 * @param {string} name
 * @param {Map<Node, string>} names
 */
function nameFunction(value, name, names) {
  if (!value) return;
  names.set(value, name);
  if (value.type === "CallExpression") for (const inner of value.arguments) names.set(inner, name);
}

/** @param {Node} key */
function nameOf(key) {
  if (key.type === "Identifier" || key.type === "PrivateIdentifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "(computed)";
}

/**
 * The name at the left end of `describe.each(table)` or `test.describe`.
 * @param {Node} node
 * @returns {string | undefined}
 */
export function rootName(node) {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression") return rootName(node.object);
  return node.type === "CallExpression" ? rootName(node.callee) : undefined;
}

/**
 * True for `anything.name`.
 * @param {Node} node
 * @param {string} name
 */
export function isMember(node, name) {
  return node.type === "MemberExpression" && node.property.type === "Identifier" && node.property.name === name;
}
