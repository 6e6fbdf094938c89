/** Sheets in points, and the margin all round. */
export const MARGIN = 56;
export const PAPERS = {
  a4: { width: 595.3, height: 841.9, margin: MARGIN },
  letter: { width: 612, height: 792, margin: MARGIN },
} as const;

export type PaperName = keyof typeof PAPERS;
