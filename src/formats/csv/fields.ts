import type { NodeRecord } from "../../core/records/node.ts";
import { cellText } from "./cell-text.ts";
import { readCell } from "./cells.ts";
import { FIELD_KINDS } from "./columns.ts";

/** What other places of a file say of a node. */
const SAID = new Set(["id", "type", "kind", "role", "parent", "order", "title", "text"]);

/** The fields of a node that are one text each, by our names. */
export function fieldTexts(node: NodeRecord): [field: string, text: string][] {
  return [...FIELD_KINDS.keys()]
    .filter((field) => !SAID.has(field))
    .map((field): [string, string] => [field, cellText(node[field as keyof NodeRecord])])
    .filter(([, text]) => text !== "");
}

/** Such texts as fields again; `left` gets what no field of ours can hold. */
export function fieldsFrom(
  texts: Iterable<readonly [field: string, text: string]>,
  today: string,
  left: (field: string, text: string) => void,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [field, text] of texts) {
    const read = FIELD_KINDS.has(field) && !SAID.has(field) ? readCell(field, text, today) : undefined;
    if (read) Object.assign(fields, read);
    else left(field, text);
  }
  return fields;
}
