import type { View } from "../../core/document/view.ts";
import { layoutTree } from "../../core/layout/layout.ts";
import type { ListedCard } from "../../core/layout/tidy/source.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { listUnwritten } from "../csv/cell-text.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { PALETTES } from "../scene/palette.ts";
import { cardMarkdown, carried, OURS } from "./ours.ts";

/** Of a card, in pixels; programs draw their own letters, so that heights are a guess with room to spare. */
const CARD = { width: 280, line: 26, letters: 30, padding: 40 } as const;
/** Cards on a board need room between them for arrows with heads. */
const GAPS = { siblings: 60, rows: 120 } as const;
const SIDES = {
  down: ["bottom", "top"],
  up: ["top", "bottom"],
  right: ["right", "left"],
  left: ["left", "right"],
} as const;

/** A tree as a board: a card for each node, arrows from parents to children, links as arrows with their kind. */
export function write(view: View): WriteResult {
  const losses = new LossList();
  for (const record of view.all()) {
    const node = view.node(record.id);
    if (node) listUnwritten(node, losses);
    else if (record.type === "link") losses.add("changed", strings.formats.arrowsOnly);
    else if (record.type !== "tree") losses.add("dropped", strings.formats.notInDiagram(record.type));
  }
  const { title } = view.tree;
  const edges = [...treeEdges(view), ...linkEdges(view)];
  const canvas = { nodes: cardsOf(view), edges, ...(title === "" ? {} : { [OURS]: { title } }) };
  return { ok: true, content: `${JSON.stringify(canvas, null, "\t")}\n`, losses: losses.toLosses() };
}

function cardsOf(view: View): object[] {
  const direction = view.tree.direction ?? "down";
  const ordered = [...inReadingOrder(view)].flatMap(({ id }) => view.node(id) ?? []);
  const heights = new Map(ordered.map((node) => [node.id, heightOf(cardMarkdown(node.title, node.text))]));
  const cards = ordered.map((node): ListedCard => {
    const isStray = node.parent === undefined && node.kind !== "aim";
    const size = { w: CARD.width + GAPS.siblings, h: (heights.get(node.id) ?? 0) + GAPS.siblings, lead: 0 };
    return {
      id: node.id,
      ...size,
      ...(node.parent === undefined ? {} : { parent: node.parent }),
      ...(isStray ? { stray: true } : {}),
    };
  });
  const layout = layoutTree(cards, { direction, stack: false });
  return ordered.map((node) => {
    const { x = 0, y = 0 } = layout.place(node.id) ?? {};
    return {
      id: node.id,
      type: "text",
      x: Math.round(x),
      y: Math.round(y),
      width: CARD.width,
      height: heights.get(node.id) ?? 0,
      color: colourOf(faceOf(node)),
      text: cardMarkdown(node.title, node.text),
      [OURS]: carried(node),
    };
  });
}

function heightOf(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CARD.letters)), 0);
  return Math.min(CARD.padding + lines * CARD.line, 600);
}

function colourOf(face: Face): string {
  return PALETTES.light.faces[face];
}

function treeEdges(view: View): object[] {
  const [fromSide, toSide] = SIDES[view.tree.direction ?? "down"];
  return [...inReadingOrder(view)].flatMap(({ id }) => {
    const node = view.node(id);
    if (node?.parent === undefined) return [];
    const { because } = node;
    return [
      { id: `to-${id}`, fromNode: node.parent, fromSide, toNode: id, toSide, ...(because ? { label: because } : {}) },
    ];
  });
}

/** Arrows that are links say their kind. */
function linkEdges(view: View): object[] {
  const isThere = (id: Id): boolean => view.node(id) !== undefined;
  return [...view.all()].flatMap((record) => {
    if (!isRecord(record, "link") || !isThere(record.from) || !isThere(record.to)) return [];
    const { id, from, to, kind } = record;
    return [{ id, fromNode: from, toNode: to, label: strings.link.kinds[kind], [OURS]: { link: kind } }];
  });
}
