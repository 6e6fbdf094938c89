import type { Opened, TreeStore } from "../../adapters/storage/port.ts";
import { Document } from "../../core/document/document.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { RawRecord } from "../../core/records/migrations/migration.ts";
import { restore } from "../../formats/restore/restore.ts";
import { countsOf } from "./counts.ts";

interface Mending {
  readonly store: TreeStore;
  readonly newId: () => string;
  readonly now: () => string;
}

/**
 * Makes a tree whole with the records that could be read: what hung below a lost node hangs higher now. False,
 * with nothing touched, if not one of its nodes is left. Rejects with `StoreError`.
 */
export async function mend(to: Mending, { row, records, had, damaged, missing }: Opened): Promise<boolean> {
  const nodes = records.filter(({ type }) => type === "node");
  if (nodes.length === 0 && row.counts.nodes > 0) return false;
  const head = { id: row.id, type: "tree", title: row.title };
  const raw = records.some(({ id }) => id === row.id) ? records : [head, ...records];
  const host = { newId: to.newId, today: () => to.now().slice(0, 10) };
  const isWhole = damaged.length + missing.length === 0;
  const whole = new Document(isWhole ? records : restore(raw as readonly RawRecord[], host).records);
  const lost = Math.max(row.counts.records - records.length, 0);
  const left = { lost, title: treeTitle(whole), counts: countsOf(whole.all()), records: whole.all() };
  await to.store.mend(row.id, had === undefined ? left : { ...left, had });
  return true;
}
