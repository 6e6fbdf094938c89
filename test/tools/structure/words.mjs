import { Visitor } from "vite";
import { isTest } from "./project.mjs";
import { isMember, rootName } from "./sizes.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 * @typedef {import("./project.mjs").SourceFile} SourceFile
 * @typedef {import("vite").ESTree.Node} Node
 * @typedef {(offset: number, message: string) => void} Report
 */

/** Notes to oneself and switches that silence a tool. Looked for in comments only: a lint rule may know the words. */
const COMMENTS = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|expect-error|nocheck)|\bbiome-ignore/;

/** Names that nothing may use, and what stands in their place. */
const NAMES = new Map([
  ["dangerouslySetInnerHTML", "build the elements instead: text from a file must never become HTML"],
  ["useNodesState", "the document is the only state of the canvas"],
  ["useEdgesState", "the document is the only state of the canvas"],
]);

/** Names that the core and the formats may not use: the Host lends what they need. */
const OUTSIDE = new Set(["localStorage", "sessionStorage", "setTimeout", "setInterval"]);
const CLOCKS = new Set(["Date.now", "Math.random", "performance.now", "crypto.randomUUID"]);
const PURE = /^src\/(core|formats)\//;

const MACHINE_PATH = /(?<![\w.~:/@*-])\/(?:home|Users|root|work|tmp|private)\/[\w.-]|\b[A-Z]:[\\/]+Users[\\/]/;

/**
 * Words and constructs that have no place in finished code.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkWords(project) {
  /** @type {Problem[]} */
  const problems = [];
  for (const file of project.files.values()) {
    /** @type {Report} */
    const report = (offset, message) => problems.push({ path: file.path, line: file.lineAt(offset), message });
    checkPaths(file, report);
    if (!file.syntax) continue;
    checkComments(file.syntax, report);
    checkNames(file, report);
    checkCatches(file.syntax.program, report);
    if (isTest(file.path)) checkSkips(file.syntax.program, report);
  }
  return problems;
}

/**
 * @param {SourceFile} file
 * @param {Report} report
 */
function checkPaths({ path, text }, report) {
  if (path === "package-lock.json") return;
  const match = MACHINE_PATH.exec(text);
  if (match) report(match.index, `"${match[0]}…" is a path of one machine`);
}

/**
 * @param {import("./project.mjs").Syntax} syntax
 * @param {Report} report
 */
function checkComments({ comments }, report) {
  for (const { value, start } of comments) {
    const match = COMMENTS.exec(value);
    if (match) report(start + match.index, `"${match[0]}" must not stay in a comment: do it, or leave it out`);
  }
}

/**
 * @param {SourceFile} file
 * @param {Report} report
 */
function checkNames({ path, syntax }, report) {
  if (!syntax) return;
  const pure = PURE.test(path) && !isTest(path);
  /** @type {(node: { name: string, start: number }) => void} */
  const name = ({ name, start }) => {
    const why = NAMES.get(name);
    if (why) report(start, `${name} must not be used: ${why}`);
    if (pure && OUTSIDE.has(name)) report(start, `${name} must not be used in core and formats: the Host lends it`);
  };
  new Visitor({
    Identifier: name,
    JSXIdentifier: name,
    TSAnyKeyword: ({ start }) => report(start, "The type any switches the checks off: say what it is, or use unknown"),
    MemberExpression: ({ object, property, start }) => {
      const call = object.type === "Identifier" && property.type === "Identifier" && `${object.name}.${property.name}`;
      if (pure && call && CLOCKS.has(call)) report(start, `${call} must not be used in core and formats: ask the Host`);
    },
    NewExpression: ({ callee, arguments: values, start }) => {
      const now = callee.type === "Identifier" && callee.name === "Date" && values.length === 0;
      if (pure && now) report(start, "new Date() reads the clock; core and formats ask the Host for today");
    },
  }).visit(syntax.program);
}

/**
 * @param {import("vite").ESTree.Program} program
 * @param {Report} report
 */
function checkCatches(program, report) {
  new Visitor({
    CatchClause: ({ body, start }) => {
      if (body.body.length === 0) report(start, "An empty catch swallows the error: handle it or let it pass on");
    },
    CallExpression: ({ callee, arguments: [handler], start }) => {
      if (!isMember(callee, "catch") || !handler || !("body" in handler)) return;
      const { body } = handler;
      const empty = body && "type" in body && body.type === "BlockStatement" && body.body.length === 0;
      if (empty) report(start, ".catch with an empty function swallows the error: handle it or let it pass on");
    },
  }).visit(program);
}

const RUNNERS = new Set(["test", "it", "describe", "suite", "bench"]);
const NOT_RUN = ["skip", "only", "todo", "fixme", "fails"];

/**
 * Tests that are switched off. One that cannot run here skips itself while it runs and gives the reason:
 * `context.skip(condition, "reason")` in Vitest, `test.skip(condition, "reason")` in Playwright.
 * @param {import("vite").ESTree.Program} program
 * @param {Report} report
 */
function checkSkips(program, report) {
  new Visitor({
    MemberExpression: (node) => {
      const word = NOT_RUN.find((candidate) => isMember(node, candidate));
      if (word && RUNNERS.has(rootName(node) ?? "") && !reasoned.has(node)) {
        report(node.start, `.${word} switches a test off: a test that cannot run here skips itself with a reason`);
      }
    },
    CallExpression: (node) => {
      const [condition, reason] = node.arguments;
      if (isMember(node.callee, "skip") && reason?.type === "Literal" && !isText(condition)) reasoned.add(node.callee);
      if (RUNNERS.has(rootName(node.callee) ?? "")) checkOptions(node.arguments, report);
    },
  }).visit(program);
}

/** Calls of `test.skip(condition, "reason")`. @type {WeakSet<Node>} */
const reasoned = new WeakSet();

/** @param {Node | undefined} node */
function isText(node) {
  return node?.type === "TemplateLiteral" || (node?.type === "Literal" && typeof node.value === "string");
}

/**
 * `test("…", { skip: true }, …)` is another way to write it.
 * @param {readonly Node[]} values
 * @param {Report} report
 */
function checkOptions(values, report) {
  for (const value of values) {
    if (value.type !== "ObjectExpression") continue;
    for (const property of value.properties) {
      if (property.type !== "Property" || property.key.type !== "Identifier") continue;
      const word = property.key.name;
      if (NOT_RUN.includes(word)) report(property.start, `${word} in the options switches a test off`);
    }
  }
}
