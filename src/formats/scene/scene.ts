import { type Card, layCard } from "../../core/card/card.ts";
import { cardContent } from "../../core/card/content.ts";
import { CARD } from "../../core/card/metrics.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { linkPath, roundedPath } from "../../core/layout/edges.ts";
import { TidyLayout } from "../../core/layout/layout.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { drawCard } from "./draw-card.ts";
import { PALETTES, type Palette } from "./palette.ts";
import type { PathShape, Primitive, Scene } from "./primitives.ts";

export interface SceneOptions {
  readonly measurer: TextMeasurer;
  readonly today: string;
  /** BCP 47 language of numbers and dates. */
  readonly language: string;
  readonly theme: "light" | "dark";
  /** Findings to mark on the cards; none without. */
  readonly findings?: ReadonlyMap<Id, readonly Finding[]>;
  /** Nothing is painted behind the cards. */
  readonly transparent?: boolean;
}

/** Free px round the drawing. */
const MARGIN = 24;

/** The whole tree as a picture, unfolded, laid out as on the map. */
export function sceneOf(view: View, options: SceneOptions): Scene {
  const palette = PALETTES[options.theme];
  const cards = cardsOf(view, options);
  const layout = layoutOf(view, cards);
  const bounds = layout.bounds();
  const shift = { x: MARGIN - bounds.x, y: MARGIN - bounds.y };
  const place = (id: Id) => {
    const box = layout.place(id);
    return box && { ...box, x: box.x + shift.x, y: box.y + shift.y };
  };
  const items: Primitive[] = [
    ...drawTray(layout, shift, palette),
    ...drawLinks(view, place, palette),
    ...drawEdges(view, layout, shift, palette),
  ];
  for (const id of layout.order()) {
    const [card, box] = [cards.get(id), place(id)];
    if (card && box) items.push(...drawCard(view, id, card, box, palette, options));
  }
  const title = treeTitle(view) || strings.app.untitled;
  return {
    width: Math.ceil(bounds.w + 2 * MARGIN),
    height: Math.ceil(bounds.h + 2 * MARGIN),
    paper: options.transparent ? undefined : palette.canvas,
    title,
    description: strings.exporting.description(title, cards.size),
    items,
  };
}

function cardsOf(view: View, { measurer, today, language }: SceneOptions): Map<Id, Card> {
  const cards = new Map<Id, Card>();
  for (const record of view.all()) {
    const node = view.node(record.id);
    if (node) cards.set(node.id, layCard(cardContent(view, node, { today, language }), measurer));
  }
  return cards;
}

function layoutOf(view: View, cards: ReadonlyMap<Id, Card>): TidyLayout {
  const direction = view.tree.direction ?? "down";
  const roots = view.children(undefined);
  const hasAim = roots.some((id) => view.node(id)?.kind === "aim");
  const isRoot = (id: Id): boolean => !hasAim || view.node(id)?.kind === "aim";
  const across = direction === "down" || direction === "up";
  const source = {
    roots: () => roots.filter(isRoot),
    strays: () => roots.filter((id) => !isRoot(id)),
    parent: (id: Id) => view.node(id)?.parent,
    children: (id: Id) => view.children(id),
    size: (id: Id) => {
      const card = cards.get(id);
      const lead = card?.because ? (across ? card.because.height + 4 : CARD.becauseWidth + 8) : 0;
      return { w: card?.width ?? 0, h: card?.height ?? 0, lead };
    },
    folded: () => false,
  };
  return new TidyLayout(source, { direction, stack: (view.tree.detail ?? "card") === "card" });
}

function drawEdges(view: View, layout: TidyLayout, shift: { x: number; y: number }, palette: Palette): PathShape[] {
  return layout.order().flatMap((id) => {
    const edge = layout.edge(id);
    if (!edge) return [];
    const steps = roundedPath(edge.points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })));
    const dash = view.node(id)?.role === "guardrail" ? { dash: [2, 4] } : {};
    return [{ shape: "path", steps, stroke: palette.edge, width: 1.5, ...dash }];
  });
}

function drawLinks(
  view: View,
  place: (id: Id) => { x: number; y: number; w: number; h: number } | undefined,
  palette: Palette,
): PathShape[] {
  const shapes: PathShape[] = [];
  for (const record of view.all()) {
    for (const link of view.node(record.id) ? linksOf(view, record.id) : []) {
      const [from, to] = [place(link.from), place(link.to)];
      if (link.from !== record.id || !from || !to) continue;
      shapes.push({ shape: "path", steps: linkPath(from, to), stroke: palette.faces.proxy, width: 1.5, dash: [5, 4] });
    }
  }
  return shapes;
}

function drawTray(layout: TidyLayout, shift: { x: number; y: number }, palette: Palette): Primitive[] {
  const tray = layout.tray();
  if (!tray) return [];
  const [x, y] = [tray.x + shift.x, tray.y + shift.y];
  return [
    { shape: "box", x, y, w: tray.w, h: tray.h, radius: 14, stroke: palette.edge, dash: [4, 4] },
    {
      shape: "text",
      x: x + 13,
      y: y + 22,
      lines: [strings.cards.tray],
      lineHeight: 16,
      font: { size: 12, weight: 600 },
      fill: palette.inkFaint,
    },
  ];
}
