import type { Card, CardSize } from "../../core/card/card.ts";
import { CARD } from "../../core/card/metrics.ts";
import type { Direction } from "../../core/records/tree.ts";

/** Room that the reason beside the edge takes between a row and the one before it, in px. */
export function becauseRoom({ becauseHeight }: CardSize, direction: Direction): number {
  if (becauseHeight === 0) return 0;
  return direction === "down" || direction === "up" ? becauseHeight + 4 : CARD.becauseWidth + 8;
}

/** Where the reason stands, from the upper left corner of its card: beside the last leg of the edge. */
export function becausePlace(card: Card, direction: Direction): { readonly left: number; readonly top: number } {
  const height = card.because?.height ?? 0;
  if (direction === "down") return { left: card.width / 2 + 8, top: -height - 4 };
  if (direction === "up") return { left: card.width / 2 + 8, top: card.height + 4 };
  const top = card.height / 2 - height - 3;
  return direction === "right" ? { left: -CARD.becauseWidth - 8, top } : { left: card.width + 8, top };
}
