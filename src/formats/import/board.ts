import type { Arrow, Box } from "./graph.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PlacedBox {
  readonly box: Box;
  readonly place: Place;
}

/** Numbers of a file as a place; what is no number is 0. */
export function placeOf(x: unknown, y: unknown, w: unknown, h: unknown): Place {
  const number = (value: unknown): number => (Number.isFinite(Number(value ?? 0)) ? Number(value ?? 0) : 0);
  return { x: number(x), y: number(y), w: number(w), h: number(h) };
}

/**
 * The boxes of a board in the order in which somebody reads them, and where its arrows lead: across a tree that runs
 * down from left to right, across one that runs sideways from the top to the bottom.
 */
export function readBoard(
  boxes: readonly PlacedBox[],
  arrows: readonly Arrow[],
): { boxes: Box[]; usual: "down" | "up" } {
  const places = new Map(boxes.map(({ box, place }) => [box.key, place]));
  let [across, along, right, down] = [0, 0, 0, 0];
  for (const { from, to } of arrows) {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) continue;
    const [dx, dy] = [middleX(b) - middleX(a), middleY(b) - middleY(a)];
    across += Math.abs(dx);
    along += Math.abs(dy);
    right += dx;
    down += dy;
  }
  // A wide tree has long arrows to both sides; where it leads they all agree.
  const [agreeX, agreeY] = [Math.abs(right) / (across || 1), Math.abs(down) / (along || 1)];
  const isSideways = Math.abs(agreeX - agreeY) < EVEN ? across > along : agreeX > agreeY;
  const sorted = boxes
    .map((each, at) => ({ ...each, at }))
    .sort((a, b) => {
      const [dx, dy] = [middleX(a.place) - middleX(b.place), middleY(a.place) - middleY(b.place)];
      return (isSideways || arrows.length === 0 ? dy || dx : dx || dy) || a.at - b.at;
    });
  return { boxes: sorted.map(({ box }) => box), usual: (isSideways ? right : down) < 0 ? "up" : "down" };
}

/** Ways that agree as much as each other, but for rounding. */
const EVEN = 0.01;

function middleX({ x, w }: Place): number {
  return x + w / 2;
}

function middleY({ y, h }: Place): number {
  return y + h / 2;
}

/** For each frame the keys of what stands in it and in no smaller one; by the middle of what stands there. */
export function framedBy(
  frames: readonly { readonly key: string; readonly place: Place }[],
  boxes: readonly { readonly key: string; readonly place: Place }[],
): Map<string, string[]> {
  const bySize = frames.toSorted((a, b) => a.place.w * a.place.h - b.place.w * b.place.h);
  const members = new Map<string, string[]>(frames.map(({ key }) => [key, []]));
  for (const { key, place } of [...boxes, ...frames]) {
    const [x, y] = [place.x + place.w / 2, place.y + place.h / 2];
    const size = place.w * place.h;
    const home = bySize.find(
      (frame) =>
        frame.key !== key &&
        (frame.place.w * frame.place.h > size || !members.has(key)) &&
        x >= frame.place.x &&
        y >= frame.place.y &&
        x <= frame.place.x + frame.place.w &&
        y <= frame.place.y + frame.place.h,
    );
    if (home) members.get(home.key)?.push(key);
  }
  return members;
}
