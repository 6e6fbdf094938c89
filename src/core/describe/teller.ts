import type { Diff } from "../document/diff.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import { describe } from "../strings/describe.ts";
import { spokenFor } from "../strings/phrases.ts";
import { nameOf } from "./name.ts";

export interface Wording {
  /** Today's date: dates of this year stand without the year. */
  readonly today?: string;
  /** BCP 47 language of numbers and dates; the tree's own, or English, if it is not given. */
  readonly language?: string;
}

/** What a sentence needs to know of everything around the record that it is about. */
export interface Teller {
  readonly today: string | undefined;
  readonly language: string;
  /** The record as it is after the change; one that the change removes as it was. */
  find(id: Id): AnyRecord | undefined;
  /** What a node is called inside a sentence. */
  nameOf(id: Id): string;
}

/** `view` may be the state before or after the diff: what the diff touches is read from the diff. */
export function tellerOf(diff: Diff, view: View, { today, language }: Wording): Teller {
  const find = (id: Id): AnyRecord | undefined =>
    diff.updated.get(id)?.[1] ?? diff.added.get(id) ?? diff.removed.get(id) ?? view.get(id);
  return {
    today,
    language: language ?? spokenFor(view.tree.language),
    find,
    nameOf: (id) => {
      const record = find(id);
      return isRecord(record, "node") ? nameOf(record) : describe.unknown;
    },
  };
}
