import { sizeOf } from "../../core/card/card.ts";
import { type LabelGround, linkLabel } from "../../core/card/link-labels.ts";
import { FONTS } from "../../core/card/metrics.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Box } from "../../core/layout/geometry.ts";
import type { Arrangement } from "./arrange.ts";
import type { SceneOptions } from "./options.ts";
import type { Palette } from "./palette.ts";
import type { Primitive } from "./primitives.ts";
import { textAt } from "./text-at.ts";

/** What the links say of themselves, where it stands on no card and on no other word. */
export function drawLinkLabels(
  { view, cards, layout }: Arrangement,
  palette: Palette,
  { measurer, because, transparent }: SceneOptions,
): Primitive[] {
  if (because === false) return [];
  const ground: LabelGround = {
    direction: view.tree.direction ?? "down",
    nodesIn: (box) => layout.nodesIn(box),
    edgesIn: (box) => layout.edgesIn(box),
    place: (id) => layout.place(id),
    size: (id) => {
      const card = cards.get(id);
      return card && sizeOf(card);
    },
    edge: (id) => layout.edge(id)?.points ?? [],
  };
  const taken: Box[] = [];
  const items: Primitive[] = [];
  for (const id of layout.order()) {
    for (const link of linksOf(view, id)) {
      const label = link.from === id ? linkLabel(link, ground, measurer, taken) : undefined;
      if (!label) continue;
      const { x, y, w, h } = label.box;
      taken.push(label.box);
      if (!transparent) items.push({ shape: "box", x, y, w, h, radius: 0, fill: palette.paper });
      const text = textAt(x + w / 2, y, [label.text], FONTS.small, h, palette.inkSoft);
      items.push({ ...text, anchor: "middle" });
    }
  }
  return items;
}
