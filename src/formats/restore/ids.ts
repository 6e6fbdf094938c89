import type { Host } from "../../core/host.ts";
import { ID_PATTERN } from "../../core/records/fields.ts";
import { recordType } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Row } from "./row.ts";
import { nameOf } from "./row.ts";

/**
 * Gives every row an id of its own. The first one with an id keeps it; where the id is no id of ours, whatever
 * names it is led to the new one.
 */
export function giveIds(rows: readonly Row[], repairs: LossList, host: Host): Row[] {
  const taken = new Set<unknown>(rows.map(({ id }) => id));
  const used = new Set<string>();
  const renamed = new Map<unknown, string>();
  for (const row of rows) {
    const id: unknown = row.id;
    if (typeof id === "string" && ID_PATTERN.test(id) && !used.has(id)) {
      used.add(id);
      continue;
    }
    let fresh = host.newId();
    while (taken.has(fresh) || used.has(fresh)) fresh = host.newId();
    repairs.add("repaired", used.has(id as string) ? strings.formats.secondId : strings.formats.badId, nameOf(row));
    if (id !== undefined && !used.has(id as string) && !renamed.has(id)) renamed.set(id, fresh);
    row.id = fresh;
    used.add(fresh);
  }
  if (renamed.size > 0) for (const row of rows) renameIn(row, renamed);
  return [...rows];
}

/** Leads every id that `row` names to its new one; its own id stays. */
export function renameIn(row: Row, renamed: ReadonlyMap<unknown, string>): void {
  for (const { field } of recordType(row.type)?.references ?? []) {
    const fresh = renamed.get(row[field]);
    if (fresh !== undefined) row[field] = fresh;
  }
  if (row.type === "decision" && Array.isArray(row.readings)) {
    row.readings = row.readings.map((id: unknown) => renamed.get(id) ?? id);
  }
}
