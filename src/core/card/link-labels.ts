import { runsThrough } from "../layout/crossing.ts";
import { linkPath } from "../layout/edges.ts";
import { type Box, overlap, type Point } from "../layout/geometry.ts";
import { labelBox } from "../layout/path-label.ts";
import type { TextMeasurer } from "../layout/text.ts";
import type { Id } from "../records/fields.ts";
import type { LinkRecord } from "../records/link.ts";
import type { Direction } from "../records/tree.ts";
import { becauseBox } from "./because.ts";
import type { CardSize } from "./card.ts";
import { edgeMarks } from "./edge-marks.ts";
import { CARD, FONTS } from "./metrics.ts";

/** What is drawn already where labels are to stand. */
export interface LabelGround {
  readonly direction: Direction;
  nodesIn(box: Box): Iterable<Id>;
  edgesIn(box: Box): Iterable<Id>;
  place(id: Id): Box | undefined;
  size(id: Id): CardSize | undefined;
  /** Where the edge from its parent runs. */
  edge(id: Id): readonly Point[];
}

/** What a link says of itself, on it. */
export interface LinkLabel {
  readonly text: string;
  readonly box: Box;
}

/** Free px round a card, and left and right of a label's letters. */
const [APART, PAD] = [4, 4];
const HEIGHT = 16;

/** The label of a link, on no card, no reason, no edge of the tree and no other label; undefined where it finds no room. */
export function linkLabel(
  link: LinkRecord,
  ground: LabelGround,
  measurer: TextMeasurer,
  taken: readonly Box[],
): LinkLabel | undefined {
  const text = edgeMarks(link);
  const [from, to] = [ground.place(link.from), ground.place(link.to)];
  if (text === "" || !from || !to) return undefined;
  const size = { w: Math.ceil(measurer.width(text, FONTS.small)) + 2 * PAD, h: HEIGHT };
  const box = labelBox(linkPath(from, to), size, (wanted) => isFree(wanted, ground, taken));
  return box && { text, box };
}

function isFree(box: Box, ground: LabelGround, taken: readonly Box[]): boolean {
  if (taken.some((other) => overlap(box, other))) return false;
  const wide = grown(box, APART);
  for (const id of ground.nodesIn(grown(box, CARD.becauseWidth + CARD.width))) {
    const [place, size] = [ground.place(id), ground.size(id)];
    if (!place || !size) continue;
    const reason = becauseBox(size, place, ground.direction);
    if (overlap(wide, place) || (reason && overlap(box, reason))) return false;
  }
  for (const id of ground.edgesIn(box)) if (runsThrough(ground.edge(id), box)) return false;
  return true;
}

function grown({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}
