import type { Draft } from "../../document/draft.ts";
import type { Host } from "../../host.ts";
import { nearestAim } from "../../query/reach.ts";
import type { Id } from "../../records/fields.ts";
import type { AnyRecord } from "../../records/records.ts";
import { recordType } from "../../records/records.ts";
import type { ParsedRecord } from "../further-lines.ts";
import type { GrammarLoss } from "../losses.ts";
import type { References } from "../references.ts";

/** Writes a record that stands at a node in full (`gate:: {…}`), with the ids of its own text made real ones. */
export function writeRecord(
  draft: Draft,
  id: Id | undefined,
  { type, fields }: ParsedRecord,
  references: References,
  host: Host,
): GrammarLoss[] {
  const losses: GrammarLoss[] = [];
  const record: Record<string, unknown> = { ...fields };
  for (const { field, whenGone } of recordType(type)?.references ?? []) {
    const named = record[field];
    const found = typeof named === "string" ? references.byId(named) : impliedBy(draft, id, type, field);
    if (found !== undefined) record[field] = found;
    else delete record[field];
    if (found === undefined && typeof named === "string") {
      losses.push({ key: "recordUnknown", text: named, ...(id === undefined ? {} : { node: id }) });
    }
    if (found === undefined && whenGone === "remove") return losses;
  }
  draft.put({ ...record, id: host.newId(), type } as AnyRecord);
  return losses;
}

/** What a record need not say, because it stands at this node. */
function impliedBy(draft: Draft, id: Id | undefined, type: ParsedRecord["type"], field: string): Id | undefined {
  if (id === undefined) return undefined;
  if (field === "aim") return nearestAim(draft, id);
  return (type === "link" && field === "from") || (type === "comment" && field === "node") ? id : undefined;
}
