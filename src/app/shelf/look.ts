import type { View } from "../../core/document/view.ts";
import type { Finding, Severity } from "../../core/lint/rule.ts";
import { thumbnailOf } from "../../formats/scene/thumbnail.ts";
import type { Glance } from "./glance.ts";

/** A look at a tree as it is at commit `rev` on the calendar date `on`. */
export function glanceOf(view: View, findings: readonly Finding[], rev: number, on: string): Glance {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const row = { rev, on, errors: count("error"), warnings: count("warning"), infos: count("info") };
  return { row, picture: thumbnailOf(view) };
}
