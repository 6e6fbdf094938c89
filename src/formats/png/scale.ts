/** Longest side of a canvas in Chromium, and an area that every browser paints, in pixels. */
const LONGEST = 16_384;
const LARGEST = 64_000_000;

/** Smaller than that a picture shows nothing. */
export const SMALLEST = 1 / 1024;

/** The scale at which a picture of this size in px can be painted: the wanted one, or as large as can be. */
export function pictureScale(width: number, height: number, wanted: number): number {
  const bySide = LONGEST / Math.max(width, height, 1);
  const byArea = Math.sqrt(LARGEST / Math.max(width * height, 1));
  return Math.min(wanted, bySide, byArea);
}
