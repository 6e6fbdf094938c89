import type { Box } from "../layout/geometry.ts";
import type { Direction } from "../records/tree.ts";
import type { CardSize } from "./card.ts";
import { CARD } from "./metrics.ts";

/** Room that the reason beside the edge takes between a row and the one before it, in px. */
export function becauseRoom({ becauseHeight }: CardSize, direction: Direction): number {
  if (becauseHeight === 0) return 0;
  return direction === "down" || direction === "up" ? becauseHeight + 4 : CARD.becauseWidth + 8;
}

/** Where the reason stands, from the upper left corner of its card: beside the last leg of the edge. */
export function becausePlace(
  { width, height, becauseHeight }: CardSize,
  direction: Direction,
): { readonly left: number; readonly top: number } {
  if (direction === "down") return { left: width / 2 + 8, top: -becauseHeight - 4 };
  if (direction === "up") return { left: width / 2 + 8, top: height + 4 };
  const top = height / 2 - becauseHeight - 3;
  return direction === "right" ? { left: -CARD.becauseWidth - 8, top } : { left: width + 8, top };
}

/** The box of the reason of a card that stands at `at`; undefined where there is none. */
export function becauseBox(size: CardSize, at: Box, direction: Direction): Box | undefined {
  if (size.becauseHeight === 0) return undefined;
  const { left, top } = becausePlace(size, direction);
  return { x: at.x + left, y: at.y + top, w: CARD.becauseWidth, h: size.becauseHeight };
}
