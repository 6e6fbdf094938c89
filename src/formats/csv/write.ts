import type { View } from "../../core/document/view.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { inFileOrder } from "../aimtree/order.ts";
import type { WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { cellText, listUnwritten } from "./cell-text.ts";
import { FIELD_KINDS } from "./columns.ts";
import { csvText } from "./csv-text.ts";
import { OUR_COLUMNS } from "./header.ts";

/** Fields that a table says by its own columns or by the sequence of its rows. */
const SAID = new Set<string>([...OUR_COLUMNS, "type", "order"]);

/**
 * Nodes as rows, parents before children, one column for each field that any node has. Everything that is no
 * node (readings, links, mechanisms, gates …) is listed as dropped, and so are fields that are no single value.
 */
export function write(view: View): WriteResult {
  const losses = new LossList();
  const nodes: NodeRecord[] = [];
  for (const record of inFileOrder(view)) {
    if (isRecord(record, "node")) nodes.push(record);
    else if (!isRecord(record, "tree")) losses.add("dropped", strings.formats.notInTable(record.type));
  }
  const used = new Set(nodes.flatMap((node) => Object.keys(node)));
  const fields = [...FIELD_KINDS.keys()].filter((field) => used.has(field) && !SAID.has(field));
  for (const node of nodes) listUnwritten(node, losses);
  const columns = [...OUR_COLUMNS, ...fields];
  const rows = [columns, ...nodes.map((node) => columns.map((column) => cellText(node[column as keyof NodeRecord])))];
  return { ok: true, content: csvText(rows), losses: losses.toLosses() };
}
