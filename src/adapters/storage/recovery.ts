import type { Id } from "../../core/records/fields.ts";

/** A copy of a tree that lies outside the database. */
export interface SnapshotInfo {
  readonly tree: Id;
  /** The instant, ISO 8601. */
  readonly at: string;
  /** The last commit that it holds; it may hold more. */
  readonly rev: number;
  readonly name: string;
}

/** Copies of trees as the text of an `.aimtree` file, outside the database. Methods reject if the disk does. */
export interface SnapshotShelf {
  /** False where the browser has no place for them: nothing is kept then. */
  readonly available: boolean;
  /** Of all trees, newest first. */
  list(): Promise<readonly SnapshotInfo[]>;
  /** The text; undefined if it is gone or not as it was written. */
  read(info: SnapshotInfo): Promise<string | undefined>;
  /**
   * Keeps a copy, reads it back, and lets older ones go: the latest six of a tree stay, and the last of each of seven
   * days; all of them if `all`. False if the latest copy says the same, or nothing can be kept.
   */
  keep(
    tree: Id,
    copy: { readonly at: string; readonly rev: number; readonly text: string },
    all?: boolean,
  ): Promise<boolean>;
  /** Deletes all copies of these trees. */
  forget(trees: readonly Id[]): Promise<void>;
}

export interface Marked {
  /** Ids of all trees that are stored, those in the trash too. */
  readonly trees: readonly Id[];
  /** Trees that were lost and that the person did not want back now; their snapshots stay. */
  readonly declined: readonly Id[];
}

/** Remembers outside the database which trees there are, so that an empty database can be told from a lost one. */
export interface Marker {
  /** Undefined if nothing was ever remembered, or that is lost too. */
  read(): Promise<Marked | undefined>;
  write(marked: Marked): void;
  add(trees: readonly Id[]): void;
  remove(trees: readonly Id[]): void;
  /** The last commit of a tree that is known to be stored; 0 if none is. It may be less than what was stored. */
  rev(tree: Id): number;
  /** This commit of a tree is stored. */
  stored(tree: Id, rev: number): void;
  /** Brings the copy of the marker up to date. */
  copy(): void;
  /** When the copy of the marker is written as well. */
  settled(): Promise<void>;
}

/** Every row of every table that could be read, for a file that somebody may mend by hand. */
export interface RawDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  /** What could not be read, and why. */
  readonly errors: readonly string[];
}
