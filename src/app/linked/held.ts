import type { Host } from "../../core/host.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { OpenTree } from "../persist/open-tree.ts";
import type { Disk } from "./disk.ts";

/** What somebody else wrote into the file. */
export interface Outside {
  readonly digest: string;
  /** As the open tree: a copy may have an id of its own. Undefined if it cannot be read as a tree. */
  readonly records: readonly AnyRecord[] | undefined;
  /** Why it cannot. */
  readonly fault?: string;
  /** What cannot be read as a tree, to keep it; a newer Aimtree reads it, and a file too large is not even fetched. */
  readonly unread?: Uint8Array;
  /** Not all of it could be read. */
  readonly repaired?: boolean;
}

/**
 * saved: the file holds what the tree is. saving: it soon will. asks: the browser wants to ask the person first.
 * changed: somebody else wrote it, and nothing of ours goes there before the person has decided. missing: it was
 * moved or deleted. failed: it could not be written; that is tried again.
 */
export type FileState = "saved" | "saving" | "asks" | "changed" | "missing" | "failed";

export interface FileHeld {
  /** Undefined: this tree has no file. */
  readonly name: string | undefined;
  readonly state: FileState;
  readonly outside: Outside | undefined;
}

export interface TreeFileParts {
  /** Absent where the browser lets no page write a file again. */
  readonly disk: (() => Promise<Disk>) | undefined;
  readonly open: OpenTree;
  readonly host: Host;
  /** Calls back when this tab may have missed something; gives the way to stop. */
  readonly onWake: (listener: () => void) => () => void;
  /** Runs something later; gives the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Called whenever the file holds what the tree is. */
  readonly onWritten: () => void;
  readonly onError: (error: unknown) => void;
}

export const NO_FILE: FileHeld = { name: undefined, state: "saved", outside: undefined };
