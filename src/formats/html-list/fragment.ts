import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import { type Numbering, numbering } from "../../core/query/numbering.ts";
import { inReadingOrder, type NodeAtDepth } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { escaped } from "../xml/escape.ts";
import { CARRIER, carriedValue } from "./carrier.ts";

export interface FragmentOptions {
  /** The nodes at the top; without it the whole tree. */
  readonly roots?: readonly Id[];
  /** The text of an `.aimtree` file that rides along. */
  readonly carried?: string;
  /** A picture of the tree above the list, as an address that a program can show. */
  readonly picture?: string;
  /** A table of the nodes below the list. */
  readonly table?: boolean;
  /** BCP 47 language of numbers and dates. */
  readonly language: string;
  /** Today, so that dates of this year need no year. */
  readonly today: string;
}

/** Fields of the table that are numbers, dates or names; the words are those of the interface. */
type Column = (node: NodeRecord, numbers: Numbering, options: FragmentOptions) => string;

const from: Column = ({ baseline, unit }, _numbers, { language }) =>
  baseline === undefined ? "" : formatValue(baseline, unit, language);

/** Where the number should go; of a guardrail where it should stay. */
const to: Column = ({ role, target, threshold, comparator, unit }, _numbers, { language }) => {
  if (role === "guardrail" && threshold !== undefined) {
    return strings.cards.stays(comparator ?? "<", formatValue(threshold, unit, language));
  }
  return target === undefined ? "" : formatValue(target, unit, language);
};

const columns = (): readonly (readonly [heading: string, column: Column])[] => [
  [strings.formats.table.kind, (node) => strings.faces[faceOf(node)]],
  [strings.formats.table.title, (node, numbers) => [numbers.of(node.id), titleOf(node)].filter(Boolean).join(" ")],
  [strings.formats.table.owner, ({ owner }) => owner ?? ""],
  [strings.formats.table.baseline, from],
  [strings.formats.table.target, to],
  [
    strings.formats.table.date,
    ({ targetDate }, _numbers, { today, language }) =>
      targetDate === undefined ? "" : formatDate(targetDate, today, language),
  ],
];

/** A part of a page: picture, nested list and table, in tags that every text program takes. */
export function fragmentOf(view: View, options: FragmentOptions): string {
  const nodes = [...inReadingOrder(view, ...(options.roots ? [options.roots] : []))];
  const carrier = options.carried === undefined ? "" : ` ${CARRIER}="${carriedValue(options.carried)}"`;
  const title = escaped(treeTitle(view) || strings.app.untitled);
  const picture = options.picture ? `<p><img src="${escaped(options.picture)}" alt="${title}"></p>\n` : "";
  const numbers = numbering(view);
  const table = options.table ? `\n${tableOf(view, nodes, numbers, options)}` : "";
  return `<div${carrier}>\n${picture}${listOf(view, nodes, numbers)}${table}\n</div>`;
}

/** Each deeper list stands inside the item above it, as the standard asks and all programs read it. */
function listOf(view: View, nodes: readonly NodeAtDepth[], numbers: Numbering): string {
  const parts: string[] = [];
  let open = -1;
  for (const { id, depth } of nodes) {
    const node = view.node(id);
    if (!node) continue;
    if (depth > open) parts.push("<ul>\n");
    else parts.push("</li>\n", "</ul>\n</li>\n".repeat(open - depth));
    open = depth;
    parts.push(`<li>${textOf(node, numbers.of(id))}`);
  }
  if (open >= 0) parts.push("</li>\n</ul>", "\n</li>\n</ul>".repeat(open));
  return parts.join("");
}

function textOf(node: NodeRecord, step: string | undefined): string {
  const title = escaped([step, titleOf(node)].filter(Boolean).join(" "));
  const strong = node.kind === "aim" ? `<b>${title}</b>` : title;
  return node.because ? `${strong} <i>${escaped(strings.cards.because(oneLine(node.because)))}</i>` : strong;
}

function tableOf(view: View, nodes: readonly NodeAtDepth[], numbers: Numbering, options: FragmentOptions): string {
  const rows = nodes.flatMap(({ id }) => {
    const node = view.node(id);
    return node ? [columns().map(([, column]) => escaped(column(node, numbers, options)))] : [];
  });
  const used = columns().map((_, i) => rows.some((row) => row[i] !== ""));
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell, i) => (used[i] ? `<${tag} align="left">${cell}</${tag}>` : "")).join("")}</tr>`;
  const head = row(
    columns().map(([heading]) => escaped(heading)),
    "th",
  );
  return `<table border="1" cellspacing="0" cellpadding="4">\n${[head, ...rows.map((cells) => row(cells, "td"))].join("\n")}\n</table>`;
}

function titleOf({ title }: NodeRecord): string {
  return oneLine(title) || strings.cards.noTitle;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
