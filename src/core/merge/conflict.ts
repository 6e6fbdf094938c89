import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";

/** Whose state holds: what is here, what comes from elsewhere, or what both began with. */
export type Choice = "ours" | "theirs" | "base";

/** A record on each side; absent where it is not there. */
export interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

/**
 * field: both wrote it differently. place: both moved the node. order: both moved it among the same siblings. existence: one
 * deleted a record, or a branch, that the other went on with. circle: each move is fine, both together close a circle. day: each
 * brought another reading of a metric to one day.
 */
export type About = "field" | "place" | "order" | "existence" | "circle" | "day";

/** Something that both sides changed differently. */
export interface Conflict extends Three<AnyRecord> {
  /** The same for the same conflict, whatever is chosen elsewhere. */
  readonly key: string;
  readonly about: About;
  /** The record; of a branch its top node. */
  readonly id: Id;
  /** The fields that are chosen as one; empty unless it is about fields. */
  readonly fields: readonly string[];
  /** All records that go the same way: those of the branch, the nodes on the circle, the two readings. */
  readonly ids: readonly Id[];
  readonly chosen: Choice;
}

/** The records of one side by id. */
export type State = ReadonlyMap<Id, AnyRecord>;

/** What was chosen, by the keys of the conflicts; `usual` is chosen for the others. */
export interface Choices {
  readonly of?: ReadonlyMap<string, Choice>;
  readonly usual?: Choice;
}

/** The choice for a conflict. What was not there before cannot be chosen as it was. */
export function chosenFor({ of, usual = "ours" }: Choices, key: string, hasBase: boolean): Choice {
  const choice = of?.get(key) ?? usual;
  return choice === "base" && !hasBase ? "ours" : choice;
}
