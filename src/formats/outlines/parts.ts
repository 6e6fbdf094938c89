import type { Step } from "../../core/layout/edges.ts";

interface Contour {
  readonly steps: readonly Step[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  /** Of the polygon through its dots; the sign is its direction. */
  readonly area: number;
}

/**
 * The contours of a letter in groups that may be drawn one after the other. Contours of this font overlap, as where
 * the bar of a t crosses its stem; programs that fill by the even-odd rule, LibreOffice among them, would leave a
 * hole there. Each group is one contour with the holes inside of it; letters without overlap stay whole.
 */
export function partsOf(steps: readonly Step[]): (readonly Step[])[] {
  const contours = contoursOf(steps);
  const outer = contours.filter(({ area }) => area > 0 === largest(contours) > 0);
  if (!outer.some((one, i) => outer.slice(i + 1).some((other) => overlap(one, other)))) return [steps];
  const groups = outer.map((contour) => ({ contour, steps: [...contour.steps] }));
  for (const hole of contours) {
    if (outer.includes(hole)) continue;
    const around = groups
      .filter(({ contour }) => holds(contour, hole))
      .sort((a, b) => Math.abs(a.contour.area) - Math.abs(b.contour.area))[0];
    (around ?? groups[0])?.steps.push(...hole.steps);
  }
  return groups.map((group) => group.steps);
}

function largest(contours: readonly Contour[]): number {
  return contours.reduce((best, { area }) => (Math.abs(area) > Math.abs(best) ? area : best), 0);
}

function contoursOf(steps: readonly Step[]): Contour[] {
  const starts = steps.flatMap(([command], i) => (command === "M" ? [i] : []));
  return starts.map((from, i) => contourOf(steps.slice(from, starts[i + 1])));
}

function contourOf(steps: readonly Step[]): Contour {
  let [left, top, right, bottom, area] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  const dots = steps.flatMap((step) => {
    const found: [number, number][] = [];
    for (let i = 1; i < step.length; i += 2) found.push([step[i] as number, step[i + 1] as number]);
    return found;
  });
  dots.forEach(([x, y], i) => {
    const [nextX, nextY] = dots[(i + 1) % dots.length] ?? [x, y];
    area += (x * nextY - nextX * y) / 2;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return { steps, box: [left, top, right, bottom], area };
}

function overlap({ box: a }: Contour, { box: b }: Contour): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function holds({ box: a }: Contour, { box: b }: Contour): boolean {
  return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}
