import { describeDiff } from "../describe/describe.ts";
import { Document } from "../document/document.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";
import { withLog } from "./example-log.ts";
import type { ExampleTree } from "./example-tree.ts";
import { exampleTree } from "./example-tree.ts";
import type { Finding, Fix, Rule, Severity } from "./rule.ts";
import { lint } from "./run.ts";

/** A tree in the outline form on which a rule is tried. */
export interface Case {
  readonly name: string;
  readonly tree: string;
  /** Records that the outline cannot hold: readings, gates, decisions. */
  readonly also?: (id: (title: string) => Id) => readonly AnyRecord[];
  /** What has happened to the tree, a line a day: see `example-log.ts`. */
  readonly log?: readonly string[];
  readonly today?: string;
  /** Where it is not English; empty for a guess from the words. */
  readonly language?: string;
  /** Title of the node that is being typed. */
  readonly editing?: string;
}

/** A finding that must come; all that come must be named, in reading order. */
export interface Expected {
  /** Title of the node. */
  readonly node: string;
  readonly says: string | RegExp;
  readonly field?: string;
  readonly sub?: string;
  readonly severity?: Severity;
  /** Titles of all its fixes, in order. */
  readonly fixes?: readonly string[];
}

export interface BadCase extends Case {
  readonly finds: readonly Expected[];
  /** What a fix of the first finding changes, as the preview tells it, by the title of the fix. */
  readonly fixed?: Readonly<Record<string, readonly string[]>>;
}

export interface Cases {
  /** The rule is silent. */
  readonly good: readonly Case[];
  readonly bad: readonly BadCase[];
}

/** One thing that a table demands: its name, and what is wrong with it, empty if nothing is. */
export type Trial = readonly [name: string, problems: () => readonly string[]];

/**
 * Tries a rule on a table of trees, each by itself and through the whole engine, and does every fix that is offered.
 * Lazy tables fail: the same tree twice, a bad case that finds nothing, a fix that changes nothing or leaves its
 * finding, a fix that no case does, a node that is not there. `testRule` of the test tools runs it.
 */
export function trialsOf(rule: Rule, cases: Cases): Trial[] {
  return [
    ["has a table that can fail", () => lazyIn(rule, cases)],
    ...cases.good.map((one): Trial => [`is silent: ${one.name}`, () => problemsOfGood(rule, one)]),
    ...cases.bad.map((one): Trial => [`speaks: ${one.name}`, () => problemsOfBad(rule, one)]),
  ];
}

/** What is lazy about a table. */
export function lazyIn(rule: Rule, { good, bad }: Cases): string[] {
  const all = [...good, ...bad];
  const shapes = all.map(({ tree, also, log, today, language, editing }) =>
    JSON.stringify([tree.trim(), String(also), log, today, language, editing]),
  );
  const twice = all.filter((_, i) => shapes.indexOf(shapes[i] ?? "") !== i);
  const names = all.map(({ name }) => name);
  const done = new Set(
    bad.flatMap((one) => findingsOf(rule, one).findings.flatMap(({ fixes }) => fixes.map(({ id }) => id))),
  );
  return [
    ...(good.length === 0 ? ["no case in which the rule is silent"] : []),
    ...(bad.length === 0 ? ["no case in which the rule speaks"] : []),
    ...twice.map(({ name }) => `"${name}" tries a tree that another case tries`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `two cases are called "${name}"`),
    ...bad
      .filter(({ finds }) => finds.length === 0)
      .map(({ name }) => `"${name}" says of no finding that it must come`),
    ...Object.keys(rule.fixes ?? {})
      .filter((id) => !done.has(id))
      .map((id) => `no case offers the fix "${id}"`),
  ];
}

/** What is wrong with a case in which the rule should be silent. */
export function problemsOfGood(rule: Rule, one: Case): string[] {
  return findingsOf(rule, one).findings.map(({ message }) => `speaks: ${message}`);
}

/** What is wrong with a case in which the rule should speak. */
export function problemsOfBad(rule: Rule, one: BadCase): string[] {
  const { tree, findings } = findingsOf(rule, one);
  const missing = one.finds.filter(({ node }) => !tree.ids.has(node)).map(({ node }) => `no node is called "${node}"`);
  const found = findings.map((finding) => shortly(tree, finding));
  const expected = one.finds.map((wanted, i) =>
    agrees(tree, wanted, findings[i]) ? found[i] : JSON.stringify(wanted, regExpToo),
  );
  const differs =
    found.join("\n") === expected.join("\n") ? [] : [`finds\n${found.join("\n")}\nand not\n${expected.join("\n")}`];
  return [
    ...missing,
    ...differs,
    ...findings.flatMap((finding) => problemsOfMessage(tree, finding)),
    ...findings.flatMap((finding) => finding.fixes.flatMap((fix) => problemsOfFix(rule, one, finding, fix))),
    ...problemsOfChanges(one, tree, findings[0]),
  ];
}

const TODAY = "2026-03-13";

function findingsOf(rule: Rule, one: Case): { tree: ExampleTree; findings: readonly Finding[] } {
  const tree = treeOf(one);
  return { tree, findings: lint(tree.view, optionsOf(one, tree), [rule]) };
}

function treeOf({ tree, also, language, log = [] }: Case): ExampleTree {
  return withLog(exampleTree(tree, also, language), log);
}

function optionsOf({ today = TODAY, editing }: Case, { ids }: ExampleTree) {
  if (editing !== undefined && !ids.has(editing)) throw new Error(`No node is called "${editing}"`);
  return { today, editing: editing === undefined ? undefined : ids.get(editing) };
}

function agrees(tree: ExampleTree, wanted: Expected, finding: Finding | undefined): boolean {
  if (!finding || finding.node !== tree.ids.get(wanted.node)) return false;
  if (wanted.severity !== undefined && wanted.severity !== finding.severity) return false;
  if (wanted.field !== finding.field || wanted.sub !== finding.sub) return false;
  const titles = finding.fixes.map(({ title }) => title);
  if (wanted.fixes && wanted.fixes.join("\n") !== titles.join("\n")) return false;
  return typeof wanted.says === "string" ? wanted.says === finding.message : wanted.says.test(finding.message);
}

function shortly(tree: ExampleTree, { node, field, sub, severity, message, fixes }: Finding): string {
  const title = tree.view.node(node ?? "")?.title;
  return JSON.stringify({ node: title, field, sub, severity, says: message, fixes: fixes.map((fix) => fix.title) });
}

function regExpToo(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}

/** A message names its node, is a sentence, and is short. */
function problemsOfMessage(tree: ExampleTree, { node, message }: Finding): string[] {
  const record = tree.view.node(node ?? "");
  return [
    ...(record ? [] : [`speaks of a node that is not there: ${node}`]),
    ...(record && record.title !== "" && !message.includes(record.title) ? [`does not name its node: ${message}`] : []),
    ...(/^[\p{Lu}\p{N}“].*\.$/u.test(message) ? [] : [`is no sentence: ${message}`]),
    ...(message.length > 240 ? [`is too long with ${message.length} characters: ${message}`] : []),
  ];
}

function problemsOfFix(rule: Rule, one: Case, finding: Finding, fix: Fix): string[] {
  const tree = treeOf(one);
  const document = new Document(tree.view.all());
  const { edit } = fix;
  if (!edit) return document.node(fix.focus?.node ?? "") ? [] : [`"${fix.title}" leads to a node that is not there`];
  let focus = fix.focus;
  const change = document.commit({ key: "fix" }, (draft) => {
    focus = edit(draft, countingHost());
  });
  if (!change) return [`"${fix.title}" changes nothing`];
  const left = lint(document, optionsOf(one, tree), [rule]).some(({ key }) => key === finding.key);
  return [
    ...(left ? [`"${fix.title}" leaves its finding`] : []),
    ...(focus && !document.node(focus.node) ? [`"${fix.title}" puts the caret on a node that is not there`] : []),
  ];
}

function problemsOfChanges({ fixed = {} }: BadCase, tree: ExampleTree, finding: Finding | undefined): string[] {
  return Object.entries(fixed).flatMap(([title, sentences]) => {
    const edit = finding?.fixes.find((fix) => fix.title === title)?.edit;
    if (!edit) return [`the first finding has no fix "${title}" that changes something`];
    const document = new Document(tree.view.all());
    const diff = document.preview((draft) => edit(draft, countingHost()));
    const told = describeDiff(diff, document, { today: TODAY, language: "en" }).map(
      ({ sign, text }) => `${sign} ${text}`,
    );
    return told.join("\n") === sentences.join("\n")
      ? []
      : [`"${title}" changes\n${told.join("\n")}\nand not\n${sentences.join("\n")}`];
  });
}

function countingHost(): Host {
  let last = 0;
  return { newId: () => `new${++last}`, today: () => TODAY };
}
