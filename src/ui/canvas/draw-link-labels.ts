import type { Workspace } from "../../app/workspace.ts";
import { type LabelGround, type LinkLabel, linkLabel } from "../../core/card/link-labels.ts";
import { FONTS } from "../../core/card/metrics.ts";
import { FONT_FAMILY } from "../../core/layout/text.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { Colours } from "./colours.ts";

interface Placed {
  readonly link: LinkRecord;
  readonly label: LinkLabel | undefined;
}

interface Kept {
  readonly state: string;
  readonly placed: Map<Id, Placed>;
}

/** Where labels stand, as long as nothing else has another place. */
const kept = new WeakMap<Workspace, Kept>();

/** What links say of themselves, under the cards and on none of them; nothing while things move. */
export function drawLinkLabels(
  pen: CanvasRenderingContext2D,
  tree: Workspace,
  colours: Colours,
  links: readonly LinkRecord[],
): void {
  if (tree.canvas.moving) return;
  const { selected, hover, link: chosen, hoverLink } = tree.session.getState();
  const isLit = (id: Id): boolean => selected.has(id) || id === hover;
  pen.font = `${FONTS.small.weight} ${FONTS.small.size}px ${FONT_FAMILY}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  for (const { link, label } of placedOf(tree, links)) {
    // The chosen one says it in its pill.
    if (!label || link.id === chosen || link.id === hoverLink) continue;
    const { x, y, w, h } = label.box;
    pen.fillStyle = colours.paper;
    pen.fillRect(x, y, w, h);
    pen.fillStyle = isLit(link.from) || isLit(link.to) ? colours.select : colours.inkSoft;
    pen.fillText(label.text, x + w / 2, y + h / 2 + 0.5);
  }
}

function placedOf(tree: Workspace, links: readonly LinkRecord[]): readonly Placed[] {
  const { layout, origin, cards } = tree.canvas;
  const state = `${layout.version} ${origin.x} ${origin.y}`;
  let known = kept.get(tree);
  if (known?.state !== state) {
    known = { state, placed: new Map() };
    kept.set(tree, known);
  }
  const { placed } = known;
  const ground = groundOf(tree);
  return links.map((link) => {
    const before = placed.get(link.id);
    if (before?.link === link) return before;
    const taken = [...placed.values()].flatMap((one) => (one.label && one !== before ? [one.label.box] : []));
    const fresh = { link, label: linkLabel(link, ground, cards.measurer, taken) };
    placed.set(link.id, fresh);
    return fresh;
  });
}

function groundOf({ canvas }: Workspace): LabelGround {
  const { x, y } = canvas.origin;
  return {
    direction: canvas.layout.direction,
    nodesIn: (box) => canvas.nodesIn(box),
    edgesIn: (box) => canvas.edgesIn(box),
    place: (id) => canvas.target(id),
    size: (id) => canvas.cards.size(id),
    edge: (id) => canvas.layout.edge(id)?.points.map((point) => ({ x: point.x + x, y: point.y + y })) ?? [],
  };
}
