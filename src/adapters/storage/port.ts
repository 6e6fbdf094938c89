import type { Diff } from "../../core/document/diff.ts";
import type { Label, Origin } from "../../core/document/document.ts";
import type { HistoryRows } from "../../core/document/history.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { RevisionStore } from "./revisions.ts";
import type { Counts, GlanceRow, TreeRow } from "./rows.ts";

export type { Marked, Marker, RawDatabase, SnapshotInfo, SnapshotShelf } from "./recovery.ts";
export type { NewRevision, RevisionChange, RevisionStore } from "./revisions.ts";
export type { Counts, GlanceRow, MendedRow, TreeRow } from "./rows.ts";

/** The format number of the records that this build writes. */
export const FORMAT = 1;

/**
 * Why the store could not do it.
 * quota: no room. closed: the connection is gone. outdated: a newer build has taken the database over, this tab
 * must be loaded anew. newer: this tree was written by a newer build. damaged: rows are missing or do not match
 * their hash. taken: a tree of that id is there already. silent: there was no answer in time. unknown: anything else,
 * see `cause`.
 */
export type StoreErrorKind = "quota" | "closed" | "outdated" | "newer" | "damaged" | "taken" | "silent" | "unknown";

/** The only error that a store rejects with. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, cause?: unknown) {
    super(`The store: ${kind}`, { cause });
    this.name = "StoreError";
    this.kind = kind;
  }
}

/**
 * A commit as it is stored. `mark` is unique, SESSION.NUMBER with a number that counts up during one page load: by it
 * a tab whose transaction was rejected finds out whether it was stored all the same. The records in `diff.updated` hold only id, type and the fields that changed. */
export interface StoredOp {
  readonly rev: number;
  readonly tab: string;
  readonly mark: string;
  readonly at: string;
  readonly label: Label;
  readonly origin: Origin;
  readonly diff: Diff;
}

/** A commit to be stored; its diff may hold whole records. */
export type NewOp = Omit<StoredOp, "rev" | "tab">;

/** What was stored after the revision that a tab holds. */
export interface Missed {
  readonly rev: number;
  /** In the order in which they were stored; empty with `records`. */
  readonly ops: readonly StoredOp[];
  /** The whole tree as stored, where some of the ops in between have been folded away. */
  readonly records?: readonly AnyRecord[];
  /** Mark of the last op that this tab has stored, however long ago; only `commit` says so. */
  readonly mark?: string;
}

/** What is to be written, decided inside the transaction. */
export interface Batch {
  readonly ops: readonly NewOp[];
  readonly history: HistoryRows;
  readonly title: string;
  readonly counts: Counts;
  /** All records with the ops done; asked for only when the tree is not stored yet. */
  records(): Iterable<AnyRecord>;
}

export interface CommitRequest {
  readonly tree: Id;
  readonly tab: string;
  /** The revision that the tab has taken in last; 0 for a tree that was never stored. */
  readonly rev: number;
  /** The instant, ISO 8601. */
  readonly at: string;
  /** What was read of what these tabs laid aside and is stored now: it is forgotten in the same transaction. */
  readonly taken?: UnsentTabs | undefined;
}

export interface Committed {
  readonly rev: number;
  /** There is more of what was `taken` than was read, as `forgetUnsent` says it; that stays. */
  readonly isMore?: true;
  /** Commits that opening the tree has to add to the chunks; at 200 they should be folded. */
  readonly unfolded: number;
}

export interface Opened {
  readonly row: TreeRow;
  /** What could be read, frozen. */
  readonly records: readonly AnyRecord[];
  /** Numbers of the chunks that are missing or do not match their count and hash. They are left as they are. */
  readonly damaged: readonly number[];
  /** Numbers of the commits after the chunks that are missing or unreadable; the ones after them are not applied. */
  readonly missing: readonly number[];
  /** A later commit was stored than the database has now: it shows an older state. */
  readonly had?: number;
}

export interface NewTree {
  readonly tree: Id;
  readonly title: string;
  readonly counts: Counts;
  readonly records: Iterable<AnyRecord>;
  /** When it was edited last. */
  readonly at: string;
  /** When it came here, from which on its commits are counted, where that was later. */
  readonly created?: string;
}

/** Changes that were laid aside. Their updates hold only id, type and the fields that changed. */
export interface Unsent {
  readonly ops: readonly NewOp[];
  readonly tabs: UnsentTabs;
}

/**
 * Whose they are, with all that was read of each, to compare; a tab whose changes were all stored is among them too.
 * Undefined, for the tab that asks, stands for whatever it laid aside: what it notes is kept right by `jot`.
 */
export type UnsentTabs = ReadonlyMap<string, string | undefined>;

/** What is left of a damaged tree, made whole again. */
export interface Mended {
  readonly title: string;
  readonly counts: Counts;
  readonly records: Iterable<AnyRecord>;
  /** Records that could not be read. */
  readonly lost: number;
  /** The last commit that was stored, where the database has less. */
  readonly had?: number;
}

/** `damaged`: some rows are not whole, so nothing was touched. */
export type Folded = "folded" | "nothing to do" | "damaged";

/** The trees on this device. Every method rejects with `StoreError` only. */
export interface TreeStore {
  /** All trees, those in the trash too, in no order. */
  list(): Promise<TreeRow[]>;
  /** Stores a whole tree, as an import does. Rejects with `taken` if the id is there already. */
  add(tree: NewTree): Promise<TreeRow>;
  /** Reads and checks a tree; undefined if it is not stored. Rejects with `newer` if its format is. */
  open(tree: Id): Promise<Opened | undefined>;
  /** What others have stored after `rev`; undefined if the tree is not stored. */
  since(tree: Id, rev: number): Promise<Missed | undefined>;
  /**
   * One transaction: reads what the tab has missed, hands it to `merge`, which takes it in and at once gives what
   * is to be written, and writes that. Creates the tree if it is not stored. After a rejection nobody knows
   * whether it was stored: the next `commit` tells by the mark of the last op that was.
   */
  commit(request: CommitRequest, merge: (missed: Missed) => Batch): Promise<Committed>;
  /**
   * Notes small changes that are not stored yet, in place of those noted before, so that they outlive a page that dies
   * without a word. It costs next to nothing and never fails. No changes take the note away.
   */
  jot(tree: Id, tab: string, ops: readonly NewOp[]): void;
  /**
   * Lays the changes of a page that goes away aside, those in flight too, in place of what it laid aside before. They
   * are handed to the browser before this returns; a commit could not: it reads first, and nobody would be there to
   * hear the answer.
   */
  leaveUnsent(tree: Id, tab: string, ops: readonly NewOp[]): Promise<void>;
  /**
   * What this tab, if it is named, and tabs that are not `alive` noted or laid aside, and did not store after all; its own
   * comes last. Of a tree that is not stored the first change adds the record of the tree itself.
   */
  unsent(tree: Id, tab: string | undefined, alive: ReadonlySet<string> | undefined): Promise<Unsent>;
  /**
   * Forgets what was read of what these tabs noted and laid aside: it is stored now. False if there is more of one than
   * was read, as a tab that has just died may still show an older note elsewhere; that stays.
   */
  forgetUnsent(tree: Id, tabs: UnsentTabs): Promise<boolean>;
  /** Trees of which something was noted or laid aside, but nothing is stored. */
  begun(): Promise<Id[]>;
  /** Works the ops into the chunks. Any tab may do so at any time. */
  fold(tree: Id): Promise<Folded>;
  /**
   * Makes a tree whole with what is left of it. Rows that are damaged, and commits that cannot be done any more, are
   * set aside; numbers of commits that are gone are not given again. A tab that still holds the tree as it was is told `damaged` from then on: what it has must not follow
   * the loss. False if the tree is whole, as when another tab was faster.
   */
  mend(tree: Id, mended: Mended): Promise<boolean>;
  /** The person knows what was lost of a tree. */
  sawMended(tree: Id): Promise<void>;
  /** Everything of a tree that was set aside, as it was found. */
  aside(tree: Id): Promise<readonly unknown[]>;
  /** Puts a tree in the trash; nothing is deleted. */
  trash(tree: Id, at: string): Promise<void>;
  restore(tree: Id): Promise<void>;
  /** Deletes a tree and all that belongs to it. */
  purge(tree: Id): Promise<void>;
  /**
   * Purges what went into the trash at the instant `until` or before and was not edited since; gives what is gone.
   * One transaction: a tree that another tab brings back is either gone before or stays.
   */
  emptyTrash(until: string): Promise<Id[]>;
  /** Stores what the list shows of a tree, with its picture as any JSON value; no commit, and nothing for a tree that is not stored. */
  note(tree: Id, glance: GlanceRow, picture: unknown): Promise<void>;
  /** The pictures of these trees; a tree that has none is left out. */
  pictures(trees: readonly Id[]): Promise<Map<Id, unknown>>;
  /** The undo list that `tab` has stored for this tree. */
  history(tree: Id, tab: string): Promise<HistoryRows | undefined>;
  /** Makes the latest undo list of a tab that is not `alive` the list of `tab`, and gives it. */
  adoptHistory(tree: Id, tab: string, alive: ReadonlySet<string>): Promise<HistoryRows | undefined>;
  /** Kept states of the trees. */
  readonly revisions: RevisionStore;
  /** What was on the screen: any JSON value, last writer wins, may be lost in a power cut. */
  view(tree: Id): Promise<unknown>;
  saveView(tree: Id, view: unknown): Promise<void>;
  /** A setting of this device: any JSON value. */
  pref(key: string): Promise<unknown>;
  savePref(key: string, value: unknown): Promise<void>;
  close(): void;
}

/** What tabs tell each other. The rows themselves are read from the store: a message may get lost, a row not. */
export type TabMessage =
  | { readonly kind: "commit"; readonly tree: Id; readonly rev: number; readonly tab: string }
  /** States of a tree were kept, named, marked or deleted. */
  | { readonly kind: "revisions"; readonly tree: Id; readonly tab: string }
  /** Trees were added, renamed, put in the trash, brought back or deleted. */
  | { readonly kind: "list"; readonly tab: string };

/** The line to the other tabs. */
export interface TabChannel {
  post(message: TabMessage): void;
  /** Calls `listener` with what other tabs post; gives the way to stop. */
  onMessage(listener: (message: TabMessage) => void): () => void;
  close(): void;
}

/** This browser tab. Its id outlives a reload, and no other living tab has it. */
export interface Tab {
  readonly id: string;
  /** Ids of all living tabs, this one among them; undefined where the browser cannot tell. */
  alive(): Promise<ReadonlySet<string> | undefined>;
}
