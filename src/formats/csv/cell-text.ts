import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { nameOf } from "../restore/row.ts";
import { FIELD_KINDS } from "./columns.ts";

/** Lists what of a node no single text holds, and entries that lose their line breaks. */
export function listUnwritten(node: NodeRecord, losses: LossList): void {
  for (const [field, value] of Object.entries(node)) {
    if (FIELD_KINDS.get(field) === "list" && (value as readonly string[]).some((entry) => entry.includes("\n"))) {
      losses.add("changed", strings.formats.breakInEntry(field), nameOf(node));
    }
    if (FIELD_KINDS.has(field) || field === "id" || field === "type") continue;
    losses.add("dropped", strings.formats.fieldDropped(field), nameOf(node));
  }
}

/** What a field holds as one text, as `readCell` takes it; empty for what is not there. */
export function cellText(value: unknown): string {
  if (value === undefined) return "";
  return Array.isArray(value) ? listOf(value as readonly string[]) : String(value);
}

/** With semicolons, or a line for each entry where one holds a semicolon itself; line breaks become spaces. */
function listOf(entries: readonly string[]): string {
  const items = entries.map((entry) => entry.replace(/\s*\n\s*/g, " "));
  return items.some((item) => item.includes(";")) ? items.map((item) => `${item}\n`).join("") : items.join("; ");
}
