import type { Chunk } from "./chunks.ts";

/** CSS px an inch, and an inch in metres. */
const PX_PER_INCH = 96;
const INCH = 0.0254;

/**
 * The true size of a picture of which `scale` pixels are one px, so that a document shows it as large as the screen
 * did (PNG 1.2, 11.3.5.3).
 */
export function physicalSize(scale: number): Chunk {
  const perMetre = Math.max(1, Math.round((PX_PER_INCH * scale) / INCH));
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return { type: "pHYs", data };
}
