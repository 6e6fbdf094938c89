import type { Point } from "../../core/layout/geometry.ts";
import { type Attributes, element } from "../xml/write.ts";
import { frame, line, type Place } from "./shapes.ts";

/** Sites of a rectangle at which connectors end, as PowerPoint numbers them. */
const SITES = { top: 0, left: 1, bottom: 2, right: 3 } as const;
/** Half turns of 60,000ths of a degree. */
const [QUARTER, THREE_QUARTERS] = [5_400_000, 16_200_000];
/** Px below which two places are side by side. */
const SAME = 1;

export interface Connector {
  readonly id: number;
  readonly name: string;
  /** Ids of the shapes that it joins. */
  readonly from: number;
  readonly to: number;
  /** Corners from the one to the other, in px of the slide; it leaves and arrives at right angles. */
  readonly points: readonly Point[];
  readonly colour: string;
  readonly width: number;
  readonly dash?: string | undefined;
  readonly isCurved?: boolean;
}

/** A line that is attached to two shapes and follows them when they are moved. */
export function connector({ id, name, from, to, points, colour, width, dash, isCurved }: Connector): string {
  const corners = bendsOf(points);
  const [start, second] = corners;
  const [end, before] = [corners.at(-1), corners.at(-2)];
  if (!start || !second || !end || !before) return "";
  const { place, turn, adjust, kind } = geometryOf(corners, isCurved === true);
  const guides = adjust.map((value, i) => element("a:gd", { name: `adj${i + 1}`, fmla: `val ${value}` }));
  return element(
    "p:cxnSp",
    {},
    element(
      "p:nvCxnSpPr",
      {},
      element("p:cNvPr", { id, name }),
      element(
        "p:cNvCxnSpPr",
        {},
        element("a:stCxn", { id: from, idx: SITES[sideFacing(start, second)] }),
        element("a:endCxn", { id: to, idx: SITES[sideFacing(end, before)] }),
      ),
      element("p:nvPr"),
    ),
    element(
      "p:spPr",
      {},
      frame(place, turn),
      element("a:prstGeom", { prst: kind }, element("a:avLst", {}, ...guides)),
      line(colour, width, dash),
    ),
  );
}

/** The side of a shape at which a line leaves from `at` towards `next`. */
function sideFacing(at: Point, next: Point): keyof typeof SITES {
  if (Math.abs(next.x - at.x) > Math.abs(next.y - at.y)) return next.x > at.x ? "right" : "left";
  return next.y > at.y ? "bottom" : "top";
}

/** The corners without those on a straight stretch. */
function bendsOf(points: readonly Point[]): Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const [dx, dy] = [Math.abs(last.x - first.x), Math.abs(last.y - first.y)];
  if (points.every(({ x }) => Math.abs(x - first.x) < SAME) && dy > 0) return [first, last];
  if (points.every(({ y }) => Math.abs(y - first.y) < SAME) && dx > 0) return [first, last];
  return points.filter((at, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const isUpright = Math.abs(before.x - at.x) < SAME && Math.abs(after.x - at.x) < SAME;
    const isLevel = Math.abs(before.y - at.y) < SAME && Math.abs(after.y - at.y) < SAME;
    return !isUpright && !isLevel;
  });
}

interface Geometry {
  readonly place: Place;
  readonly turn: Attributes;
  /** Where each bend but the last lies between the ends, in 100,000ths: along the line, across it, along it … */
  readonly adjust: readonly number[];
  readonly kind: string;
}

/**
 * A preset connector runs from the upper left to the lower right and sets out to the right; turning and flipping make
 * all others of it (ECMA-376, part 1, 20.1.9.18 and the presets of annex D).
 */
function geometryOf(corners: readonly Point[], isCurved: boolean): Geometry {
  const [start, second] = corners as [Point, Point];
  const end = corners.at(-1) as Point;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const box = { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), w: Math.abs(dx), h: Math.abs(dy) };
  const legs = corners.length - 1;
  if (legs === 1) {
    const turn = { flipH: dx < 0 ? 1 : undefined, flipV: dy < 0 ? 1 : undefined };
    return { place: box, turn, adjust: [], kind: "straightConnector1" };
  }
  const isLevel = Math.abs(second.x - start.x) > Math.abs(second.y - start.y);
  const [along, across] = isLevel ? [dx || SAME, dy || SAME] : [dy || SAME, dx || SAME];
  const adjust = corners.slice(1, legs - 1).map((at, i) => {
    const [fromX, fromY] = [at.x - start.x, at.y - start.y];
    const share = i % 2 === 0 ? (isLevel ? fromX : fromY) / along : (isLevel ? fromY : fromX) / across;
    return Math.round(share * 100_000);
  });
  const kind = `${isCurved ? "curved" : "bent"}Connector${legs}`;
  if (isLevel) {
    const turn = { flipH: dx < 0 ? 1 : undefined, flipV: dy < 0 ? 1 : undefined };
    return { place: box, turn, adjust, kind };
  }
  const [middleX, middleY] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  const place = { x: middleX - box.h / 2, y: middleY - box.w / 2, w: box.h, h: box.w };
  const rot = dx >= 0 ? THREE_QUARTERS : QUARTER;
  const turn = { rot, flipH: dx >= 0 === dy >= 0 ? 1 : undefined };
  return { place, turn, adjust, kind };
}

/** The corners of a link between the nearest sides of two shapes. */
export function linkCorners(from: Place, to: Place): Point[] {
  const [a, b] = [middle(from), middle(to)];
  const apartX = Math.max(to.x - (from.x + from.w), from.x - (to.x + to.w));
  const apartY = Math.max(to.y - (from.y + from.h), from.y - (to.y + to.h));
  if (apartX >= apartY) {
    const way = Math.sign(b.x - a.x) || 1;
    const [x, toX] = [a.x + (way * from.w) / 2, b.x - (way * to.w) / 2];
    const half = (x + toX) / 2;
    return [
      { x, y: a.y },
      { x: half, y: a.y },
      { x: half, y: b.y },
      { x: toX, y: b.y },
    ];
  }
  const way = Math.sign(b.y - a.y) || 1;
  const [y, toY] = [a.y + (way * from.h) / 2, b.y - (way * to.h) / 2];
  const half = (y + toY) / 2;
  return [
    { x: a.x, y },
    { x: a.x, y: half },
    { x: b.x, y: half },
    { x: b.x, y: toY },
  ];
}

function middle({ x, y, w, h }: Place): Point {
  return { x: x + w / 2, y: y + h / 2 };
}
