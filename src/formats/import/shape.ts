import { generateNKeysBetween } from "fractional-indexing";
import { kindOfFace } from "../../core/edits/set-kind.ts";
import type { Host } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { LossList } from "../loss-list.ts";
import type { Restored } from "../restore/restore.ts";
import { restore } from "../restore/restore.ts";
import { shorten } from "../restore/row.ts";
import { faceByWord } from "./faces.ts";
import type { ImportLevel, ImportNode, ImportTree, ShapeChoices } from "./import-tree.ts";
import { linkRows, withLinkKinds } from "./links.ts";

export interface Shaped extends Restored {
  /** In the order in which they come up in the outline. */
  readonly levels: readonly ImportLevel[];
}

/** A node of the outline with its place and with what it becomes. */
interface Placed {
  readonly node: ImportNode;
  readonly above: number | undefined;
  readonly level: string;
  readonly depth: number;
  readonly face: Face;
}

/** Makes a document of an outline as the person chose; fast enough to follow each change of a choice. */
export function shape(tree: ImportTree, choices: ShapeChoices, host: Host): Shaped {
  const placed = place(tree.nodes, choices);
  const root = choices.rootTitle === undefined ? undefined : { id: host.newId(), title: choices.rootTitle };
  const ids = placed.map(({ node }) => node.id ?? host.newId());
  const { rows, named } = linkRows(tree.links ?? [], ids, host);
  const losses = new LossList();
  const { records, repairs } = restore([...recordsOf(tree, placed, ids, root, host, losses), ...rows], host, losses);
  return { records: withLinkKinds(records, named), repairs, levels: levelsOf(placed) };
}

function place(nodes: readonly ImportNode[], choices: ShapeChoices): Placed[] {
  const placed: Placed[] = [];
  /** Index of the last node of each depth. */
  const path: number[] = [];
  const top = choices.rootTitle === undefined ? choices.under : "aim";
  // What lies in the tray is a note unless a word says more.
  const faceAbove = (node: ImportNode, above: number | undefined): Face | undefined =>
    above === undefined ? (node.stray ? "note" : top) : placed[above]?.face;
  nodes.forEach((node, index) => {
    const depth = Math.max(0, Math.min(node.depth, path.length));
    const above = path[depth - 1];
    const level = `${node.stray ? "stray" : depth} ${node.word?.trim().toLowerCase() ?? ""}`;
    const face = node.face ?? choices.faces?.[level] ?? faceByWord(node.word ?? "", faceAbove(node, above));
    placed.push({ node, above, level, depth, face });
    path.length = depth;
    path.push(index);
  });
  return placed;
}

function levelsOf(placed: readonly Placed[]): ImportLevel[] {
  const levels = new Map<string, { first: Placed; faces: Map<Face, number> }>();
  for (const each of placed) {
    if (each.node.face) continue;
    const level = levels.get(each.level) ?? { first: each, faces: new Map() };
    level.faces.set(each.face, (level.faces.get(each.face) ?? 0) + 1);
    levels.set(each.level, level);
  }
  return [...levels].map(([key, { first, faces }]) => {
    const counts = [...faces].sort((a, b) => b[1] - a[1]);
    const count = counts.reduce((sum, [, count]) => sum + count, 0);
    const face = counts[0]?.[0] ?? first.face;
    const word = first.node.word?.trim() ?? "";
    return { key, depth: first.depth, word, count, face, ...(first.node.stray ? { stray: true as const } : {}) };
  });
}

function recordsOf(
  tree: ImportTree,
  placed: readonly Placed[],
  ids: readonly Id[],
  root: { readonly id: Id; readonly title: string } | undefined,
  host: Host,
  losses: LossList,
): RawRecord[] {
  const orders = ordersOf(placed);
  const nodes = placed.map(({ node, above, face }, index) => {
    const parent: Id | undefined = above === undefined ? (node.stray ? undefined : root?.id) : ids[above];
    const { title } = node;
    const fields = isNumber(face) ? node.fields : withValuesAsText(node, losses);
    return { ...fields, id: ids[index], type: "node", ...kindOfFace(face), parent, order: orders[index], title };
  });
  const records: RawRecord[] = [{ id: host.newId(), type: "tree", title: tree.title }];
  if (root) records.push({ id: root.id, type: "node", kind: "aim", order: "a0", title: root.title });
  const readings = placed.flatMap(({ node, face }, index) => {
    const own = isNumber(face) ? (node.readings ?? []) : [];
    return own.map((reading) => ({ ...reading, id: host.newId(), type: "reading", metric: ids[index] }));
  });
  return [...records, ...nodes, ...readings];
}

function isNumber(face: Face): boolean {
  return face !== "tactic" && face !== "note";
}

/** What is no number has no readings: the values of such a node stand in its text. */
function withValuesAsText({ fields, readings = [], title }: ImportNode, losses: LossList): ImportNode["fields"] {
  if (readings.length === 0) return fields;
  const what = strings.formats.valueAsText;
  losses.add("changed", what, strings.formats.quoted(shorten(title)), readings.length);
  const told = readings.map(({ date, value, note }) => `${date}: ${value}${note ? ` ${note}` : ""}`);
  return { ...fields, text: [fields?.text, ...told].filter((line) => line !== undefined).join("\n") };
}

/** An order key for each node, so that siblings keep their sequence. */
function ordersOf(placed: readonly Placed[]): string[] {
  const families = new Map<number | undefined, number[]>();
  placed.forEach(({ above }, index) => {
    const family = families.get(above);
    if (family) family.push(index);
    else families.set(above, [index]);
  });
  const orders: string[] = [];
  for (const family of families.values()) {
    const keys = generateNKeysBetween(null, null, family.length);
    family.forEach((index, at) => {
      orders[index] = keys[at] ?? "";
    });
  }
  return orders;
}
