import type { GlanceRow } from "../../adapters/storage/port.ts";
import type { Thumbnail } from "../../formats/scene/thumbnail.ts";

/** What the list of trees shows of one. */
export interface Glance {
  readonly row: GlanceRow;
  readonly picture: Thumbnail;
}

/** A stored picture; undefined if it is none that this build can draw. */
export function pictureFrom(stored: unknown): Thumbnail | undefined {
  const { width, height, edges, boxes } = (stored ?? {}) as Partial<Thumbnail>;
  const whole = typeof width === "number" && typeof height === "number" && typeof edges === "string";
  return whole && typeof boxes === "object" && boxes !== null ? { width, height, edges, boxes } : undefined;
}
