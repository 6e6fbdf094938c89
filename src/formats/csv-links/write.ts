import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import { linkType } from "../../core/records/link.ts";
import { strings } from "../../core/strings/index.ts";
import { cellText } from "../csv/cell-text.ts";
import { csvText } from "../csv/csv-text.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";

const FIRST = ["id", "kind", "from", "fromTitle", "to", "toTitle"];
const FIELDS = Object.keys(linkType.schema.shape).filter((field) => field !== "type" && !FIRST.includes(field));

/** Links in the reading order of where they start. */
export function write(view: View): WriteResult {
  const rows: string[][] = [[...FIRST, ...FIELDS]];
  for (const { id } of inReadingOrder(view)) {
    for (const link of linksOf(view, id)) {
      if (link.from !== id) continue;
      const title = (end: string): string => view.node(end)?.title ?? "";
      const ends = [link.id, link.kind, link.from, title(link.from), link.to, title(link.to)];
      rows.push([...ends, ...FIELDS.map((field) => cellText((link as Record<string, unknown>)[field]))]);
    }
  }
  const losses = new LossList();
  losses.add("dropped", strings.formats.onlyThese("link"));
  return { ok: true, content: csvText(rows), losses: losses.toLosses() };
}
