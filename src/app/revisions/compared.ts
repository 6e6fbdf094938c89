import { createStore, type StoreApi } from "zustand/vanilla";
import type { Sentence } from "../../core/describe/describe.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Merged, Shown } from "../../core/revisions/merge.ts";

/** One side of a comparison: a kept state, the tree as it is, or a file. */
export type Side = number | "now" | "file";

interface ComparedFile {
  readonly name: string;
  readonly records: readonly AnyRecord[];
}

export interface Compared {
  readonly from: Side | undefined;
  readonly to: Side;
  readonly file: ComparedFile | undefined;
  /** unreadable: a kept state is gone or damaged. */
  readonly state: "nothing" | "reading" | "ready" | "unreadable";
  readonly merged: Merged | undefined;
  readonly sentences: readonly Sentence[];
  /** The node that a sentence was chosen for; it may be gone by now. */
  readonly chosen: Id | undefined;
  readonly shown: Shown;
}

export const NOTHING = { state: "nothing", merged: undefined, sentences: [], chosen: undefined } as const;

/** What is compared in a tree that was just opened: nothing. Commands ask it before anything is. */
export function nothingCompared(): StoreApi<Compared> {
  return createStore<Compared>(() => ({ ...NOTHING, from: undefined, to: "now", file: undefined, shown: "both" }));
}
