import type { Card } from "../../core/card/card.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { linkPath, roundedPath } from "../../core/layout/edges.ts";
import type { TidyLayout } from "../../core/layout/layout.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { type Arrangement, arranged } from "./arrange.ts";
import { drawCard } from "./draw-card.ts";
import { inkOf, moved } from "./ink.ts";
import { drawLinkLabels } from "./link-labels.ts";
import { drawHeading, drawLegend, type Shown } from "./margins.ts";
import type { SceneOptions } from "./options.ts";
import { PALETTES, type Palette } from "./palette.ts";
import type { PathShape, Primitive, Scene } from "./primitives.ts";

export type { SceneOptions } from "./options.ts";

/** Free px round what is drawn. */
export const MARGIN = 24;

/** A tree, or a part of it, as a picture: unfolded, laid out as on the map. */
export function sceneOf(tree: View, options: SceneOptions): Scene {
  const palette = PALETTES[options.theme];
  const arrangement = arranged(tree, options);
  const { view, cards } = arrangement;
  const title = [treeTitle(tree) || strings.app.untitled, ...(options.part ? [options.part] : [])].join(" › ");
  const drawing = draw(arrangement, palette, options);
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

/** What of the signs that a legend explains there is. */
export function shownIn(view: View, cards: ReadonlyMap<Id, Card>, { findings }: SceneOptions): Shown {
  const ids = [...cards.keys()];
  return {
    faces: new Set([...cards.values()].map(({ face }) => face)),
    links: ids.some((id) => linksOf(view, id).some(({ from, to }) => cards.has(from) && cards.has(to))),
    findings: ids.flatMap((id) => findings?.get(id) ?? []),
  };
}

function draw(arrangement: Arrangement, palette: Palette, options: SceneOptions): Primitive[] {
  const { view, cards, layout, numbers } = arrangement;
  const items: Primitive[] = [
    ...drawTray(layout, palette),
    ...drawLinks(view, layout, palette),
    ...drawEdges(view, layout, palette),
    ...drawLinkLabels(arrangement, palette, options),
  ];
  for (const id of layout.order()) {
    const [card, box] = [cards.get(id), layout.place(id)];
    if (card && box) items.push(...drawCard(view, { id, number: numbers.of(id) }, card, box, palette, options));
  }
  return items;
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
