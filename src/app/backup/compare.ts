import type { TreeRow, TreeStore } from "../../adapters/storage/port.ts";
import { describeDiff } from "../../core/describe/describe.ts";
import { between } from "../../core/document/diff.ts";
import { Document } from "../../core/document/document.ts";
import type { Id } from "../../core/records/fields.ts";
import type { FoundTree } from "../../formats/archive/read-backup.ts";

/**
 * How a tree of a backup stands to this device. new: not here. same: nothing to do. trashed: the same, in the trash.
 * differs: comes as a further tree; so does one that is here and cannot be read. damaged: cannot be brought back.
 */
export type Verdict = "new" | "same" | "trashed" | "differs" | "unreadable" | "damaged";

export interface ComparedTree {
  readonly tree: FoundTree;
  readonly verdict: Verdict;
  /** Sentences that tell what differs. */
  readonly changes: number;
}

/** Compares a tree of a backup with what is stored under its id. Rejects with `StoreError`. */
export async function compare(
  tree: FoundTree,
  store: TreeStore,
  rows: ReadonlyMap<Id, TreeRow>,
): Promise<ComparedTree> {
  const verdict = (what: Verdict, changes = 0): ComparedTree => ({ tree, verdict: what, changes });
  if (!tree.records) return verdict("damaged");
  const row = rows.get(tree.id);
  if (!row) return verdict("new");
  const here = await store.open(tree.id).catch(() => undefined);
  if (!here || here.damaged.length + here.missing.length > 0) return verdict("unreadable");
  const backup = new Document(tree.records);
  const sentences = describeDiff(between(here.records, backup.all()), backup);
  if (sentences.length > 0) return verdict("differs", sentences.length);
  return verdict(row.trashedAt === undefined ? "same" : "trashed");
}

/** What is chosen at first: all that is not here, but for what was in the trash when the backup was made. */
export function isWanted({ tree, verdict }: ComparedTree): boolean {
  return canCome(verdict) && tree.trashed === undefined;
}

/** False where there is nothing to bring back. */
export function canCome(verdict: Verdict): boolean {
  return verdict !== "same" && verdict !== "damaged";
}
