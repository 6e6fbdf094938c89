import type { GrammarLoss } from "../../core/grammar/losses.ts";
import { type Outline, parseOutline } from "../../core/grammar/outline.ts";
import { recordsFromOutline } from "../../core/grammar/plant.ts";
import type { Host } from "../../core/host.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import { grammar } from "../../core/strings/grammar.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { checkNodes, checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { restore } from "../restore/restore.ts";
import { fromOutline } from "./from-outline.ts";
import type { ImportNode } from "./import-tree.ts";
import { pastedSteps } from "./pasted-steps.ts";

/**
 * Reads an outline in plain text or Markdown. Only what a person typed or pasted and what we wrote carries
 * fields at the end of its lines; in a foreign file the same signs are words of a title.
 */
export function readOutline(input: ReadInput, host: Host, isOurs: boolean): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  return isOurs || input.pasted ? readFields(input.text, host, isOurs) : readForeign(input, host);
}

function readFields(text: string, host: Host, isOurs: boolean): ReadResult {
  const outline = parseOutline(text, { fields: true });
  const losses = new LossList();
  listLeftOut(outline.leftOut, losses);
  return recordsOf(isOurs ? outline : pastedSteps(outline, undefined, losses), losses, host);
}

/** A document of its own from an outline whose lines carry fields; `losses` get what it said in vain. */
export function recordsOf(outline: Outline, losses: LossList, host: Host): ReadResult {
  if (outline.nodes.length + outline.head.length === 0) {
    return { ok: false, reason: "not-this-format", message: strings.formats.empty };
  }
  const large = checkNodes(outline.nodes.length, deepest(outline.nodes));
  if (large) return large;
  const grown = recordsFromOutline(outline, host);
  for (const loss of grown.losses) losses.add("changed", wordsOf(loss), placeOf(loss));
  const { records, repairs } = restore(grown.records as unknown as readonly RawRecord[], host);
  return { ok: true, records, losses: losses.toLosses(), repairs, held: { nodes: outline.nodes.length } };
}

function readForeign(input: ReadInput, host: Host): ReadResult {
  const outline = parseOutline(input.text, { fields: false });
  const source = input.text.split(/\r\n|\n|\r/);
  const losses = new LossList();
  listLeftOut(outline.leftOut, losses);
  const nodes = outline.nodes.map(({ depth, lines: [title = "", ...below], line }): ImportNode => {
    const text = [...linksIn(source[line - 1] ?? ""), ...below].join("\n").trim();
    return { depth, title, ...(text === "" ? {} : { fields: { text } }) };
  });
  const held = { nodes: nodes.length };
  return fromOutline({ title: "", nodes, held }, input, losses, host);
}

/** Links of a title, which keeps only their words: in the text they keep their addresses. */
function linksIn(line: string): string[] {
  return line.match(/\[[^\][]+\]\([^()\s]+\)/g) ?? [];
}

/** Settings above an outline say nothing about the tree. */
export function listLeftOut(lines: readonly string[], losses: LossList): void {
  if (lines.length > 0) losses.add("dropped", strings.formats.settingsAbove, undefined, lines.length);
}

/** What the grammar could not take over, as the same kind of line as all other losses. */
export function wordsOf({ key, text }: GrammarLoss): string {
  return grammar.losses[key](text);
}

export function placeOf({ line }: GrammarLoss): string | undefined {
  return line === undefined ? undefined : strings.formats.line(line);
}

/** Levels below the topmost one. */
export function deepest(nodes: readonly { readonly depth: number }[]): number {
  return nodes.reduce((most, { depth }) => Math.max(most, depth), 0);
}
