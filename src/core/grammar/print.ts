import type { View } from "../document/view.ts";
import { type KindAndRole, kindFor, setsKind } from "../query/kind-by-place.ts";
import { inReadingOrder, rootsInOrder } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";
import { treeType } from "../records/tree.ts";
import { namesOf, printNamed } from "./named-fields.ts";
import { mentionsIn } from "./print/mentions.ts";
import { printNode } from "./print/node.ts";
import { homeOfGate, type Printing, printWhole } from "./print/records.ts";
import { referencesIn } from "./references.ts";
import { indexTitles } from "./titles.ts";

export interface PrintOptions {
  /** The fields of the tree itself above the nodes; where whole trees are printed they are. */
  readonly tree?: boolean;
}

interface Block {
  readonly id: Id;
  readonly depth: number;
  readonly lines: readonly string[];
}

/**
 * A tree, or the branches of `roots`, as our own Markdown: bullets, two spaces a level, each node's other lines
 * below its title. `parseOutline` with fields and `recordsFromOutline` give the same tree back.
 */
export function printOutline(view: View, roots?: readonly Id[], options: PrintOptions = {}): string {
  const { tree = roots === undefined } = options;
  const printing: Printing = { view, mentions: mentionsIn(indexTitles(view)), references: referencesIn(view) };
  const head = tree ? printHead(printing) : [];
  const blocks = printBlocks(printing, roots ?? rootsInOrder(view));
  const lines = blocks.flatMap((block) => layOut(block, printing.mentions.named));
  return [...head, ...(head.length > 0 && lines.length > 0 ? [""] : []), ...lines, ""].join("\n");
}

function printBlocks(printing: Printing, roots: readonly Id[]): Block[] {
  const { view } = printing;
  const blocks: Block[] = [];
  /** By depth: the node above the next one, and the last sibling that sets a kind. */
  const above: KindAndRole[] = [];
  const before: (KindAndRole | undefined)[] = [];
  for (const { id, depth } of inReadingOrder(view, roots)) {
    const node = view.node(id);
    if (!node) continue;
    const place = kindFor(above[depth - 1], before[depth]);
    const saysKind = depth === 0 && node.kind !== "aim";
    blocks.push({ id, depth, lines: printNode(printing, node, saysKind ? undefined : place) });
    above[depth] = node;
    before.length = depth + 1;
    if (setsKind(node)) before[depth] = node;
  }
  return blocks;
}

function layOut({ id, depth, lines }: Block, named: ReadonlySet<Id>): string[] {
  const [title = "", ...below] = named.has(id) ? [lines[0], `id:: ${id}`, ...lines.slice(1)] : lines;
  const indent = "  ".repeat(depth);
  return [`${indent}- ${title}`, ...below.map((line) => (line === "" ? "" : `${indent}  ${line}`))];
}

function printHead(printing: Printing): string[] {
  const { view } = printing;
  const names = namesOf(treeType).filter((name) => view.tree[name] !== undefined && view.tree[name] !== "");
  const stray: string[] = [];
  for (const record of view.all()) {
    if (isRecord(record, "gate") && homeOfGate(view, record) === undefined)
      stray.push(printWhole(printing, record, []));
  }
  return [...names.map((name) => printNamed(name, view.tree[name])), ...stray];
}
