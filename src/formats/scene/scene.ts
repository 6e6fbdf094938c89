import { type Card, layCard } from "../../core/card/card.ts";
import { type CardContent, cardContent } from "../../core/card/content.ts";
import { CARD } from "../../core/card/metrics.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { linkPath, roundedPath } from "../../core/layout/edges.ts";
import { TidyLayout } from "../../core/layout/layout.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { drawCard } from "./draw-card.ts";
import { inkOf, moved } from "./ink.ts";
import { drawHeading, drawLegend, type Shown } from "./margins.ts";
import type { Detail, SceneOptions } from "./options.ts";
import { PALETTES, type Palette } from "./palette.ts";
import type { PathShape, Primitive, Scene } from "./primitives.ts";
import { type Part, partOf } from "./scope.ts";

export type { SceneOptions } from "./options.ts";

/** Free px round what is drawn. */
export const MARGIN = 24;

/** A tree, or a part of it, as a picture: unfolded, laid out as on the map. */
export function sceneOf(tree: View, options: SceneOptions): Scene {
  const palette = PALETTES[options.theme];
  const part = partOf(tree, options.nodes);
  const view = shownAs(tree, options.detail);
  const cards = cardsOf(view, part, options);
  const title = treeTitle(tree) || strings.app.untitled;
  const drawing = draw(view, part, cards, palette, options);
  const frame = inkOf(drawing);
  const around: Primitive[] = [];
  if (options.heading) around.push(...drawHeading(title, frame, palette, options));
  if (options.legend) around.push(...drawLegend(shownIn(view, cards, options), frame, palette, options.measurer));
  const items = [...drawing, ...around];
  const ink = inkOf(items);
  const [left, top] = [Math.floor(ink.x), Math.floor(ink.y)];
  return {
    width: Math.ceil(ink.x + ink.w) - left + 2 * MARGIN,
    height: Math.ceil(ink.y + ink.h) - top + 2 * MARGIN,
    paper: options.transparent ? undefined : palette.paper,
    title,
    description: strings.exporting.description(title, cards.size),
    items: moved(items, MARGIN - left, MARGIN - top),
  };
}

/** The tree as it would be with another amount on its cards. */
function shownAs(view: View, detail: Detail | undefined): View {
  if (detail === undefined) return view;
  const tree = { ...view.tree, detail: detail === "titles" ? "card" : detail } as const;
  return {
    tree,
    size: view.size,
    get: (id) => view.get(id),
    node: (id) => view.node(id),
    all: () => view.all(),
    children: (parent) => view.children(parent),
    attached: (id) => view.attached(id),
  };
}

function cardsOf(view: View, part: Part, options: SceneOptions): Map<Id, Card> {
  const cards = new Map<Id, Card>();
  for (const record of view.all()) {
    const node = view.node(record.id);
    if (!node || !part.has(node.id)) continue;
    const content = cardContent(view, node, { today: options.today, language: options.language });
    cards.set(node.id, layCard(shownContent(content, part.parent(node.id) !== undefined, options), options.measurer));
  }
  return cards;
}

/** What the picture leaves out of a card; a reason goes where the edge goes that it stands at. */
function shownContent(content: CardContent, hasEdge: boolean, options: SceneOptions): CardContent {
  const because = hasEdge && options.because !== false ? content.because : "";
  const spark = options.readings === false ? undefined : content.spark;
  if (options.detail !== "titles") return { ...content, because, spark };
  return { ...content, because, value: "", goal: "", spark: undefined, rows: undefined, meta: undefined, owner: "" };
}

function shownIn(view: View, cards: ReadonlyMap<Id, Card>, { findings }: SceneOptions): Shown {
  const ids = [...cards.keys()];
  return {
    faces: new Set([...cards.values()].map(({ face }) => face)),
    links: ids.some((id) => linksOf(view, id).some(({ from, to }) => cards.has(from) && cards.has(to))),
    findings: ids.flatMap((id) => findings?.get(id) ?? []),
  };
}

function draw(
  view: View,
  part: Part,
  cards: ReadonlyMap<Id, Card>,
  palette: Palette,
  options: SceneOptions,
): Primitive[] {
  const layout = layoutOf(view, part, cards);
  const items: Primitive[] = [
    ...drawTray(layout, palette),
    ...drawLinks(view, layout, palette),
    ...drawEdges(view, layout, palette),
  ];
  for (const id of layout.order()) {
    const [card, box] = [cards.get(id), layout.place(id)];
    if (card && box) items.push(...drawCard(view, id, card, box, palette, options));
  }
  return items;
}

function layoutOf(view: View, part: Part, cards: ReadonlyMap<Id, Card>): TidyLayout {
  const direction = view.tree.direction ?? "down";
  const across = direction === "down" || direction === "up";
  const source = {
    roots: () => part.roots,
    strays: () => part.strays,
    parent: part.parent,
    children: part.children,
    size: (id: Id) => {
      const card = cards.get(id);
      const lead = card?.because ? (across ? card.because.height + 4 : CARD.becauseWidth + 8) : 0;
      return { w: card?.width ?? 0, h: card?.height ?? 0, lead };
    },
    folded: () => false,
  };
  return new TidyLayout(source, { direction, stack: (view.tree.detail ?? "card") === "card" });
}

function drawEdges(view: View, layout: TidyLayout, palette: Palette): PathShape[] {
  return layout.order().flatMap((id) => {
    const edge = layout.edge(id);
    if (!edge) return [];
    const dash = view.node(id)?.role === "guardrail" ? { dash: [2, 4] } : {};
    return [{ shape: "path", steps: roundedPath(edge.points), stroke: palette.edge, width: 1.5, ...dash }];
  });
}

function drawLinks(view: View, layout: TidyLayout, palette: Palette): PathShape[] {
  const shapes: PathShape[] = [];
  for (const id of layout.order()) {
    for (const link of linksOf(view, id)) {
      const [from, to] = [layout.place(link.from), layout.place(link.to)];
      if (link.from !== id || !from || !to) continue;
      shapes.push({ shape: "path", steps: linkPath(from, to), stroke: palette.faces.proxy, width: 1.5, dash: [5, 4] });
    }
  }
  return shapes;
}

function drawTray(layout: TidyLayout, palette: Palette): Primitive[] {
  const tray = layout.tray();
  if (!tray) return [];
  const { x, y, w, h } = tray;
  return [
    { shape: "box", x, y, w, h, radius: 14, stroke: palette.edge, dash: [4, 4] },
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
