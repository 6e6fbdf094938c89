import type { Packed } from "./packed.ts";

/** The rows as they lie on the disk. Everything that can grow is a JSON string: it is read at once, hashed, and never indexed. */

/** Of one tree; the only row that every commit writes, so it is small. */
export interface TreeRow {
  /** The tree's id: that of its tree record. */
  readonly id: string;
  readonly title: string;
  /** Number of the last commit. */
  readonly rev: number;
  /** The chunks hold everything up to this commit; the ops after it come on top. */
  readonly foldedRev: number;
  /** Number of chunk rows: they are numbered from 0 without a gap, so a lost one is noticed. */
  readonly chunks: number;
  /** Format number of the records; a higher one than this build's is never written to. */
  readonly format: number;
  /** Instants, ISO 8601. */
  readonly created: string;
  readonly edited: string;
  readonly counts: Counts;
  readonly trashedAt?: string;
  readonly mended?: MendedRow;
  /** Absent until somebody has looked at the tree. */
  readonly glance?: GlanceRow;
}

/** What the list of trees shows of one, as it was found at commit `rev` on the calendar date `on`. */
export interface GlanceRow {
  readonly rev: number;
  readonly on: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Rows that were damaged or gone were set aside with the commit `rev`: tabs that hold less must not take it in. */
export interface MendedRow {
  readonly rev: number;
  /** Records that could not be read. */
  readonly lost: number;
  /** The last commit that was there, if later ones are gone. */
  readonly last?: number;
  /** The person knows. */
  readonly seen: boolean;
}

export interface Counts {
  readonly records: number;
  readonly nodes: number;
}

/** Up to 100 records near each other in the tree. */
export interface ChunkRow {
  readonly tree: string;
  readonly n: number;
  readonly count: number;
  readonly hash: number;
  readonly json: string;
}

/** One commit. */
export interface OpRow {
  readonly tree: string;
  readonly rev: number;
  readonly tab: string;
  readonly mark: string;
  readonly at: string;
  readonly json: string;
}

/** One undo step of one tab; `n` is -1 in the row that holds the position and the tab's last mark. */
export interface StepRow {
  readonly tree: string;
  readonly tab: string;
  readonly n: number;
  readonly json: string;
}

/** A change that was not stored yet when its page went away, in the order of `n`. */
export interface UnsentRow {
  readonly tree: string;
  readonly tab: string;
  readonly n: number;
  readonly mark: string;
  readonly at: string;
  readonly json: string;
}

export interface ViewRow {
  readonly tree: string;
  readonly json: string;
}

export interface PrefRow {
  readonly key: string;
  readonly json: string;
}

/** A kept state of a tree: at `n` what is known of it, at `-n` the state itself. */
export interface RevisionRow {
  readonly tree: string;
  readonly n: number;
  readonly json?: string;
  readonly hash?: number;
  readonly packed?: Packed;
}

/** The picture of a tree at commit `rev`. */
export interface ThumbnailRow {
  readonly tree: string;
  readonly rev: number;
  readonly json: string;
}

export interface Rows {
  trees: TreeRow;
  chunks: ChunkRow;
  ops: OpRow;
  steps: StepRow;
  unsent: UnsentRow;
  views: ViewRow;
  prefs: PrefRow;
  revisions: RevisionRow;
  thumbnails: ThumbnailRow;
}

export type TableName = keyof Rows;

/** The fields that make up each table's key. There are no other indexes. */
export const KEYS: { readonly [T in TableName]: readonly (keyof Rows[T] & string)[] } = {
  trees: ["id"],
  chunks: ["tree", "n"],
  ops: ["tree", "rev"],
  steps: ["tree", "tab", "n"],
  unsent: ["tree", "tab", "n"],
  views: ["tree"],
  prefs: ["key"],
  revisions: ["tree", "n"],
  thumbnails: ["tree"],
};

export const TABLE_NAMES = Object.keys(KEYS) as TableName[];
