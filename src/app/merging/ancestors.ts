import { distance, nearestPast, type PastState } from "../../core/merge/ancestor.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Revision, Why } from "../../core/revisions/revision.ts";
import type { Workspace } from "../workspace.ts";

/** Where the state that both began with comes from: a kept state, the steps behind the tree, a file, or nowhere. */
export type AncestorSide = number | "past" | "file" | "none";

export interface FoundAncestor {
  readonly side: AncestorSide;
  /** The state among the steps behind the tree, whether or not it was chosen. */
  readonly past: PastState;
}

/** States that were kept exactly when the tree left or came: what parted then is known to the letter. */
const PARTINGS: ReadonlySet<Why> = new Set(["sent", "opened"]);

/**
 * Finds the state that a file began with: the one that is nearest to it. If that is the oldest of all that is known, the two
 * may have parted before it, and then nobody can say who changed what: `none`.
 */
export async function findAncestor(tree: Workspace, theirs: readonly AnyRecord[]): Promise<FoundAncestor> {
  const past = nearestPast(
    tree.document.all(),
    [...tree.history.past()].map(({ diff }) => diff),
    theirs,
  );
  const kept: { readonly revision: Revision; readonly distance: number }[] = [];
  await tree.revisions.ready();
  for (const revision of tree.revisions.store.getState().list) {
    const records = await readKept(tree, revision.n);
    if (records) kept.push({ revision, distance: distance(records, theirs) });
  }
  // Newest first: of two that are as near the older one, which can only be too careful.
  const nearest = kept.reduce<(typeof kept)[number] | undefined>(
    (best, one) => (best === undefined || one.distance <= best.distance ? one : best),
    undefined,
  );
  if (!nearest || nearest.distance > past.distance) {
    return { side: past.isFirst && past.distance > 0 ? "none" : "past", past };
  }
  const isExact = kept.some(({ revision, distance: far }) => far === nearest.distance && PARTINGS.has(revision.why));
  const hasOlder = kept.at(-1) !== nearest || (past.distance === nearest.distance && !past.isFirst);
  return { side: isExact || hasOlder || nearest.distance === 0 ? nearest.revision.n : "none", past };
}

/** The records of a kept state; undefined if it is gone or damaged. Rejects with `StoreError` otherwise. */
export async function readKept(tree: Workspace, n: number): Promise<readonly AnyRecord[] | undefined> {
  try {
    return await tree.revisions.read(n);
  } catch (error) {
    if ((error as { readonly kind?: string }).kind === "damaged") return undefined;
    throw error;
  }
}
