import type { Face } from "../records/node.ts";

/**
 * The measures of a card in px, the same for the screen and for every exported picture. They follow the kit of
 * the design: type 11, 14, 16 and 20, rows of whole pixels, a border of 1 inside the width.
 */
export const CARD = {
  width: 216,
  aimWidth: 296,
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

/** The measures of a card that shows its fields in rows, in px, as in the picture of the design. */
export const STEP = {
  width: 324,
  aimWidth: 340,
  padX: 15,
  titleGap: 2,
  /** Between the title, or what stands below it, and the first row. */
  headBottom: 9,
  /** The hairline above a row and above the last line of the card. */
  line: 1,
  rowPad: 7,
  label: 74,
  rowGap: 10,
  footTop: 8,
  footBottom: 11,
  /** Below the last row of an aim, which has no last line. */
  aimBottom: 8,
} as const;

export const FONTS = {
  kind: { size: 11, weight: 600 },
  code: { size: 11, weight: 500 },
  title: { size: 14, weight: 600 },
  aimTitle: { size: 16, weight: 600 },
  value: { size: 20, weight: 650, letterSpacing: -0.2 },
  label: { size: 11, weight: 500 },
  strongLabel: { size: 11, weight: 600 },
  strong: { size: 12, weight: 500 },
  small: { size: 12, weight: 400 },
} as const;

export const LINE = { title: 18, aimTitle: 21, row: 17 } as const;

/** Width of a card of this face; a card with rows is wider. */
export function cardWidth(face: Face, hasRows: boolean): number {
  if (hasRows) return face === "aim" ? STEP.aimWidth : STEP.width;
  return face === "aim" ? CARD.aimWidth : CARD.width;
}
