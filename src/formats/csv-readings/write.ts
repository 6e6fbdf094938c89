import { readingsOf } from "../../core/card/content.ts";
import type { View } from "../../core/document/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { strings } from "../../core/strings/index.ts";
import { cellText } from "../csv/cell-text.ts";
import { csvText } from "../csv/csv-text.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { HEADER } from "./header.ts";

/** Readings by their metrics in reading order, the oldest first; with `metric` only those of one. */
export function write(view: View, { metric }: WriteOptions = {}): WriteResult {
  const rows: string[][] = [[...HEADER]];
  for (const { id } of inReadingOrder(view)) {
    if (metric !== undefined && id !== metric) continue;
    const { title = "", unit } = view.node(id) ?? {};
    for (const { date, value, note, confidence } of readingsOf(view, id)) {
      rows.push([id, title, unit ?? "", date, String(value), cellText(note), cellText(confidence)]);
    }
  }
  const losses = new LossList();
  losses.add("dropped", strings.formats.onlyThese("reading"));
  return { ok: true, content: csvText(rows), losses: losses.toLosses() };
}
