import type { Box, Point } from "./geometry.ts";

/** One step of a path, named as in SVG: move, line, quadratic and cubic curve. All coordinates are absolute. */
export type Step =
  | readonly ["M", number, number]
  | readonly ["L", number, number]
  | readonly ["Q", number, number, number, number]
  | readonly ["C", number, number, number, number, number, number];

/** What `trace` draws with; a 2D canvas context or a `Path2D` is one. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
}

const RADIUS = 8;
/** How far a link leaves a card straight before it bends, at most and at least. */
const [SHORT_REACH, LONG_REACH] = [16, 160];

/** A line through the points with rounded corners. Points on a straight stretch leave no trace. */
export function roundedPath(points: readonly Point[], radius = RADIUS): Step[] {
  const corners = withoutRepeats(points);
  const [first] = corners;
  if (!first) return [];
  const steps: Step[] = [["M", first.x, first.y]];
  for (let i = 1; i < corners.length; i++) {
    const [before, at, after] = [corners[i - 1], corners[i], corners[i + 1]];
    if (!before || !at) continue;
    if (!after) steps.push(["L", at.x, at.y]);
    else if (!isStraight(before, at, after)) {
      const cut = Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);
      const into = towards(at, before, cut);
      const out = towards(at, after, cut);
      steps.push(["L", into.x, into.y], ["Q", at.x, at.y, out.x, out.y]);
    }
  }
  return steps;
}

/**
 * A calm curve between the nearest sides of two cards, for links beside the tree. Draw it under the cards: it does
 * not go around what lies between.
 */
export function linkPath(from: Box, to: Box): Step[] {
  const apartX = Math.max(to.x - (from.x + from.w), from.x - (to.x + to.w));
  const apartY = Math.max(to.y - (from.y + from.h), from.y - (to.y + to.h));
  const [a, b] = [centre(from), centre(to)];
  if (apartX >= apartY) {
    const way = Math.sign(b.x - a.x) || 1;
    const [x, toX] = [a.x + (way * from.w) / 2, b.x - (way * to.w) / 2];
    const reach = way * reachOf(Math.abs(toX - x));
    return [
      ["M", x, a.y],
      ["C", x + reach, a.y, toX - reach, b.y, toX, b.y],
    ];
  }
  const way = Math.sign(b.y - a.y) || 1;
  const [y, toY] = [a.y + (way * from.h) / 2, b.y - (way * to.h) / 2];
  const reach = way * reachOf(Math.abs(toY - y));
  return [
    ["M", a.x, y],
    ["C", a.x, y + reach, b.x, toY - reach, b.x, toY],
  ];
}

/** Draws the steps. */
export function trace(pen: Pen, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step[0] === "M") pen.moveTo(step[1], step[2]);
    else if (step[0] === "L") pen.lineTo(step[1], step[2]);
    else if (step[0] === "Q") pen.quadraticCurveTo(step[1], step[2], step[3], step[4]);
    else pen.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
  }
}

/** The `d` of an SVG path; numbers with at most two decimals. */
export function svgPath(steps: readonly Step[]): string {
  return steps
    .map(([command, ...numbers]) => command + numbers.map((number) => Math.round(number * 100) / 100).join(" "))
    .join("");
}

/** The point halfway along a path of one curve or line. */
export function middleOf(steps: readonly Step[]): Point {
  const points = pointsOn(steps);
  return points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
}

/** How far a point lies from the path, in pixels; curves are followed to well under a pixel. */
export function distanceToPath(steps: readonly Step[], point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  let at: Point | undefined;
  for (const next of pointsOn(steps)) {
    if (at && !next.jump) nearest = Math.min(nearest, distanceToLine(at, next, point));
    at = next;
  }
  return nearest;
}

const PIECES = 16;

/** Points along a path, close enough to each other for its curves; `jump` where the pen is lifted before one. */
export function pointsOn(steps: readonly Step[]): readonly (Point & { readonly jump?: true })[] {
  const points: (Point & { readonly jump?: true })[] = [];
  for (const step of steps) {
    const at = points.at(-1) ?? { x: step[1], y: step[2] };
    if (step[0] === "M") points.push({ x: step[1], y: step[2], jump: true });
    else if (step[0] === "L") points.push({ x: step[1], y: step[2] });
    else for (let i = 1; i <= PIECES; i++) points.push(onCurve(at, step, i / PIECES));
  }
  return points;
}

function onCurve(at: Point, step: Step & { 0: "Q" | "C" }, t: number): Point {
  const s = 1 - t;
  if (step[0] === "Q") {
    const [, cx, cy, x, y] = step;
    return { x: s * s * at.x + 2 * s * t * cx + t * t * x, y: s * s * at.y + 2 * s * t * cy + t * t * y };
  }
  const [, ax, ay, bx, by, x, y] = step;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: p * at.x + q * ax + r * bx + u * x, y: p * at.y + q * ay + r * by + u * y };
}

function distanceToLine(a: Point, b: Point, point: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(a.x + t * dx - point.x, a.y + t * dy - point.y);
}

function reachOf(apart: number): number {
  return Math.min(LONG_REACH, Math.max(SHORT_REACH, apart / 2));
}

function centre({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    return !before || distance(before, point) > 0.01;
  });
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1e-6;
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
