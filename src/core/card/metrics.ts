import type { Face } from "../records/node.ts";

/**
 * The measures of a card in px, the same for the screen and for every exported picture. They follow the kit of
 * the design: type 11, 14, 16 and 20, rows of whole pixels, a border of 1 inside the width.
 */
export const CARD = {
  width: 216,
  aimWidth: 296,
  stepWidth: 322,
  padX: 13,
  padTop: 11,
  padBottom: 11,
  aimPadX: 17,
  aimPadTop: 13,
  aimPadBottom: 15,
  kindHeight: 16,
  titleGap: 4,
  valueGap: 4,
  valueHeight: 24,
  goalGap: 6,
  goalHeight: 16,
  metaGap: 8,
  metaHeight: 20,
  chipGap: 6,
  sparkWidth: 60,
  sparkHeight: 20,
  becauseWidth: 148,
  becauseLine: 16,
} as const;

export const FONTS = {
  kind: { size: 11, weight: 600 },
  code: { size: 11, weight: 500 },
  title: { size: 14, weight: 600 },
  aimTitle: { size: 16, weight: 600 },
  value: { size: 20, weight: 650, letterSpacing: -0.2 },
  small: { size: 12, weight: 400 },
} as const;

export const LINE = { title: 18, aimTitle: 21 } as const;

/** Width of a card of this face. */
export function cardWidth(face: Face): number {
  return face === "aim" ? CARD.aimWidth : CARD.width;
}
