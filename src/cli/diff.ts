import { describeDiff, type Sentence } from "../core/describe/describe.ts";
import { changesAsMarkdown } from "../core/describe/markdown.ts";
import { between } from "../core/document/diff.ts";
import type { View } from "../core/document/view.ts";
import { treeTitle } from "../core/query/tree-title.ts";
import type { AnyRecord } from "../core/records/records.ts";
import { isRecord } from "../core/records/records.ts";
import { cli as words } from "../core/strings/cli.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { type ReadTree, readTree } from "./read-tree.ts";

export const DIFF_FORMATS = ["text", "json", "markdown"] as const;

export interface DiffArguments {
  readonly from: string;
  readonly to: string;
  readonly format: (typeof DIFF_FORMATS)[number];
  readonly today: string;
}

/** Tells what changed from one file to another: 0 if nothing, 1 if something, 2 if one cannot be read. */
export async function diff({ from, to, format, today }: DiffArguments, outside: Outside): Promise<Exit> {
  const [before, after] = [await read(from, today, outside), await read(to, today, outside)];
  if (!before.ok || !after.ok) {
    if (!before.ok) outside.complain(`${from}: ${before.message}`);
    if (!after.ok) outside.complain(`${to}: ${after.message}`);
    return EXIT.failed;
  }
  const changes = between(asTreeOf(after.view, before.view), after.view.all());
  const sentences = describeDiff(changes, after.view, { today });
  const title = treeTitle(after.view) || words.noTitle;
  if (format === "json") outside.print(asJson(from, to, today, sentences));
  else if (format === "markdown") outside.print(changesAsMarkdown(title, from, to, sentences));
  else outside.print(asText(sentences));
  return sentences.length === 0 ? EXIT.fine : EXIT.findings;
}

/** Files without ids get the same ones in the same order, so that two of them can be compared at all. */
function read(file: string, today: string, outside: Outside): Promise<ReadTree> {
  let last = 0;
  return readTree([file], { newId: () => `new-${++last}`, today: () => today }, outside);
}

/** A copy of a tree has an id of its own; to compare, both are the same tree. */
function asTreeOf(after: View, before: View): AnyRecord[] {
  const { id } = after.tree;
  return [...before.all()].map((record) => (isRecord(record, "tree") ? { ...record, id } : record));
}

function asText(sentences: readonly Sentence[]): string {
  if (sentences.length === 0) return `${words.noChange}\n`;
  const lines = sentences.map(({ sign, text }) => `${sign} ${text}`);
  return `${lines.join("\n")}\n\n${words.changes(sentences.length)}\n`;
}

function asJson(from: string, to: string, today: string, sentences: readonly Sentence[]): string {
  const changes = sentences.map(({ happened, text, node, gone }) => ({ happened, text, node: node ?? gone }));
  return `${JSON.stringify({ version: 1, today, from, to, changes }, null, 2)}\n`;
}
