import type { Id } from "../../core/records/fields.ts";

/** A file of the device that Aimtree may write again. */
export interface DiskFile {
  readonly name: string;
  /** False: the browser wants to ask the person first. */
  mayWrite(): Promise<boolean>;
  /** Has the browser ask; to be called while a key or the pointer is being answered. */
  ask(): Promise<boolean>;
  /** What it holds, up to `most` bytes; undefined if it is gone. */
  read(most: number): Promise<DiskContent | undefined>;
  /** All or nothing. */
  write(text: string): Promise<void>;
}

export interface DiskContent {
  /** Undefined where there are too many to be a tree. */
  readonly bytes: Uint8Array | undefined;
  /** The same for the same bytes. */
  readonly digest: string;
}

/** The file that a tree is written to. */
export interface DiskLink {
  readonly file: DiskFile;
  /** Digests of the contents that come from here: anything else was written by somebody else. */
  readonly known: readonly string[];
}

/** Files of this device, and which tree is written to which. */
export interface Disk {
  /** The person chooses where to save; undefined if they think better of it. */
  chooseToSave(suggested: string): Promise<DiskFile | undefined>;
  link(tree: Id): Promise<DiskLink | undefined>;
  /** From now on this tree, and no other, is written to that file. */
  keep(tree: Id, link: DiskLink): Promise<void>;
  forget(tree: Id): Promise<void>;
  /** The tree that is written to a file. */
  treeOf(file: DiskFile): Promise<Id | undefined>;
  /** Keeps other tabs from writing the file of this tree meanwhile. */
  alone<T>(tree: Id, work: () => Promise<T>): Promise<T>;
  digest(text: string): Promise<string>;
}
