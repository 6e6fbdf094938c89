import type { NewRevision, TreeRow, TreeStore } from "../../adapters/storage/port.ts";
import { describeDiff } from "../../core/describe/describe.ts";
import { between } from "../../core/document/diff.ts";
import { Document } from "../../core/document/document.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isAutomatic } from "../../core/revisions/revision.ts";
import type { FoundTree } from "../../formats/archive/read-backup.ts";

/**
 * How a tree of a backup stands to this device. new: not here. same: nothing to do. trashed: the same, in the trash.
 * states: the same, but kept states are missing, as where the disk was full in the middle of bringing them back.
 * differs: comes as a further tree; so does one that is here and cannot be read. damaged: cannot be brought back.
 */
export type Verdict = "new" | "same" | "states" | "trashed" | "differs" | "unreadable" | "damaged";

type About = FoundTree["states"][number]["about"];

export interface KeptState {
  readonly about: Omit<NewRevision, "records">;
  readonly records: readonly AnyRecord[];
}

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
  if (row.trashedAt !== undefined) return verdict("trashed");
  return verdict((await missingStates(tree, store)).length > 0 ? "states" : "same");
}

/**
 * Kept states of a backup that its tree here lacks, newest first, without what belongs to another here by now: their
 * numbers, and the mark of the current one. Older automatic ones are not missed: they went as newer ones came.
 */
export async function missingStates({ id, states }: FoundTree, store: TreeStore): Promise<readonly KeptState[]> {
  const here = await store.revisions.list(id);
  const newest = here.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), "");
  const isHere = ({ at, why }: About): boolean => here.some((one) => one.at === at && one.why === why);
  const hasCurrent = here.some(({ currentSince }) => currentSince !== undefined);
  return states
    .filter(({ about }) => !isHere(about) && (!isAutomatic(about) || about.at > newest))
    .map(({ about: { n: _, currentSince, ...about }, records }) => {
      return { about: hasCurrent || currentSince === undefined ? about : { ...about, currentSince }, records };
    });
}

/** What is chosen at first: all that is not here, but for what was in the trash when the backup was made. */
export function isWanted({ tree, verdict }: ComparedTree): boolean {
  return canCome(verdict) && tree.trashed === undefined;
}

/** False where there is nothing to bring back. */
export function canCome(verdict: Verdict): boolean {
  return verdict !== "same" && verdict !== "damaged";
}
