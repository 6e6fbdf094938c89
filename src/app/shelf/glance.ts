import type { GlanceRow } from "../../adapters/storage/port.ts";
import type { View } from "../../core/document/view.ts";
import type { Finding, Severity } from "../../core/lint/rule.ts";
import { type Thumbnail, thumbnailOf } from "../../formats/scene/thumbnail.ts";

/** What the list of trees shows of one. */
export interface Glance {
  readonly row: GlanceRow;
  readonly picture: Thumbnail;
}

/** A look at a tree as it is at commit `rev` on the calendar date `on`. */
export function glanceOf(view: View, findings: readonly Finding[], rev: number, on: string): Glance {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const row = { rev, on, errors: count("error"), warnings: count("warning"), infos: count("info") };
  return { row, picture: thumbnailOf(view) };
}

/** A stored picture; undefined if it is none that this build can draw. */
export function pictureFrom(stored: unknown): Thumbnail | undefined {
  const { width, height, edges, boxes } = (stored ?? {}) as Partial<Thumbnail>;
  const whole = typeof width === "number" && typeof height === "number" && typeof edges === "string";
  return whole && typeof boxes === "object" && boxes !== null ? { width, height, edges, boxes } : undefined;
}
