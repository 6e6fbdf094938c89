import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";

/**
 * What nodes of the open tree the stand-ins of a file are: the ones with their ids, else the only aim or metric with their
 * title. Of a file that only names one number, it is also the number that the person chose.
 */
export function foundIn(
  view: View,
  records: readonly AnyRecord[],
  standIns: readonly Id[] = [],
  chosen?: Id,
): ReadonlyMap<Id, Id> {
  const found = new Map<Id, Id>();
  if (standIns.length === 0) return found;
  const asked = new Set(standIns);
  const nodes = records.filter((record) => isRecord(record, "node") && asked.has(record.id)) as readonly NodeRecord[];
  const byTitle = numbersByTitle(view);
  for (const { id, title } of nodes) {
    const same = isNumber(view.node(id)) ? id : byTitle.get(plain(title));
    if (same !== undefined) found.set(id, same);
  }
  const [only] = nodes;
  const isLone = records.filter((record) => isRecord(record, "node")).length === 1;
  if (only && isLone && found.size === 0 && isNumber(view.node(chosen ?? ""))) found.set(only.id, chosen as Id);
  return found;
}

/** The aims and metrics whose title no other one has. */
function numbersByTitle(view: View): Map<string, Id | undefined> {
  const titles = new Map<string, Id | undefined>();
  for (const record of view.all()) {
    if (!isRecord(record, "node") || !isNumber(record)) continue;
    const title = plain(record.title);
    if (title !== "") titles.set(title, titles.has(title) ? undefined : record.id);
  }
  return titles;
}

function isNumber(node: NodeRecord | undefined): boolean {
  return node?.kind === "aim" || node?.kind === "metric";
}

function plain(title: string): string {
  return title.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
