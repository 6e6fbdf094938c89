import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { canonical, canonicalDiff } from "../../../test/tools/canonical.ts";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import { law, MANY } from "../../../test/tools/laws.ts";
import type { RandomEdit } from "../../../test/tools/random-edits.ts";
import { commit, countingIds, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import type { Diff } from "./diff.ts";
import { between, changedFields, invert, isEmptyDiff, rebase, squash } from "./diff.ts";
import { Document } from "./document.ts";
import { sameValue } from "./same.ts";

type State = ReadonlyMap<Id, AnyRecord>;

/** All states a history goes through, and the diffs between them: `states[i]` + `diffs[i]` is `states[i + 1]`. */
function play(edits: readonly RandomEdit[], start: Iterable<AnyRecord> = startRecords(), letter = "e") {
  const document = new Document(start);
  const newId = countingIds(letter);
  const states: State[] = [stateOf(document.all())];
  const diffs: Diff[] = [];
  for (const edit of edits) {
    const change = commit(document, edit, newId);
    if (!change) continue;
    diffs.push(change.diff);
    states.push(stateOf(document.all()));
  }
  return { states, diffs };
}

function stateOf(records: Iterable<AnyRecord>): State {
  return new Map([...records].map((record) => [record.id, record]));
}

/** Applies a diff as it stands, and complains where it does not fit the state it is meant for. */
function applied(state: State, diff: Diff): string {
  const next = new Map(state);
  for (const id of diff.removed.keys()) if (!next.delete(id)) throw new Error(`removes ${id}, which is not there`);
  for (const [id, record] of diff.added) {
    if (next.has(id)) throw new Error(`adds ${id}, which is there`);
    next.set(id, record);
  }
  for (const [id, [before, record]] of diff.updated) {
    if (!sameValue(next.get(id), before)) throw new Error(`replaces another ${id} than the one there`);
    next.set(id, record);
  }
  return canonical(next.values());
}

const history = randomEdits(30, 3);
const place = fc.nat(1_000);

describe("laws of diffs", () => {
  law(
    "a diff leads from its state to the next, its inverse back",
    fc.property(history, (edits) => {
      const { states, diffs } = play(edits);
      for (const [i, diff] of diffs.entries()) {
        expect(applied(states[i] as State, diff)).toBe(canonical((states[i + 1] as State).values()));
        expect(applied(states[i + 1] as State, invert(diff))).toBe(canonical((states[i] as State).values()));
        expect(canonicalDiff(invert(invert(diff)))).toBe(canonicalDiff(diff));
      }
    }),
    MANY,
  );

  law(
    "a squash is one after the other, from any start, and so is its inverse",
    fc.property(history, place, place, (edits, one, other) => {
      const { states, diffs } = play(edits);
      const [from, to] = [one % states.length, other % states.length].sort((a, b) => a - b) as [number, number];
      const squashed = diffs.slice(from, to).reduce(squash, EMPTY_DIFF);
      const [start, end] = [states[from] as State, states[to] as State];
      expect(applied(start, squashed)).toBe(canonical(end.values()));
      expect(applied(end, invert(squashed))).toBe(canonical(start.values()));
      const backwards = diffs.slice(from, to).reverse().map(invert).reduce(squash, EMPTY_DIFF);
      expect(canonicalDiff(backwards)).toBe(canonicalDiff(invert(squashed)));
      expect(canonicalDiff(squashed)).toBe(canonicalDiff(between(start.values(), end.values())));
    }),
    MANY,
  );

  law(
    "squash is associative, nothing is its neutral element, and a diff and its inverse cancel out",
    fc.property(history, place, (edits, at) => {
      const { diffs } = play(edits);
      const from = at % Math.max(diffs.length - 2, 1);
      const [a = EMPTY_DIFF, b = EMPTY_DIFF, c = EMPTY_DIFF] = diffs.slice(from, from + 3);
      expect(canonicalDiff(squash(squash(a, b), c))).toBe(canonicalDiff(squash(a, squash(b, c))));
      expect(canonicalDiff(squash(a, EMPTY_DIFF))).toBe(canonicalDiff(a));
      expect(canonicalDiff(squash(EMPTY_DIFF, a))).toBe(canonicalDiff(a));
      expect(isEmptyDiff(squash(a, invert(a)))).toBe(true);
    }),
    MANY,
  );

  law(
    "between two states is what leads from the one to the other",
    fc.property(history, history, (one, other) => {
      const a = play(one).states.at(-1) as State;
      const b = play(other, startRecords(), "f").states.at(-1) as State;
      const diff = between(a.values(), b.values());
      expect(applied(a, diff)).toBe(canonical(b.values()));
      expect(canonicalDiff(between(b.values(), a.values()))).toBe(canonicalDiff(invert(diff)));
      expect(isEmptyDiff(between(a.values(), structuredClone([...a.values()])))).toBe(true);
    }),
    MANY,
  );

  law(
    "a rebase onto the state that the diff was made on changes nothing",
    fc.property(history, (edits) => {
      const { states, diffs } = play(edits);
      for (const [i, diff] of diffs.entries()) {
        const state = states[i] as State;
        expect(canonicalDiff(rebase(diff, (id) => state.get(id)))).toBe(canonicalDiff(diff));
        const copy = stateOf(structuredClone([...state.values()]));
        expect(canonicalDiff(rebase(diff, (id) => copy.get(id)))).toBe(canonicalDiff(diff));
      }
    }),
    MANY,
  );

  law(
    "a rebase changes a field exactly where nobody else has, and fits the state it is rebased onto",
    fc.property(randomEdits(4), randomEdits(8), fc.boolean(), (mine, theirs, undo) => {
      const { states, diffs } = play(mine);
      const base = (undo ? states.at(-1) : states[0]) as State;
      const done = diffs.reduce(squash, EMPTY_DIFF);
      const now = play(theirs, base.values(), "f").states.at(-1) as State;
      expectRebased(undo ? invert(done) : done, now);
    }),
    MANY,
  );

  law(
    "a rebase fits any other state of its own history: what is taken stays, what is gone is not missed",
    fc.property(history, place, place, (edits, at, elsewhere) => {
      const { states, diffs } = play(edits);
      const diff = diffs[at % Math.max(diffs.length, 1)] ?? EMPTY_DIFF;
      expectRebased(diff, states[elsewhere % states.length] as State);
      expectRebased(invert(diff), states[elsewhere % states.length] as State);
    }),
    MANY,
  );
});

/** Against the definition, word for word: no cleverness that could share a mistake with the code. */
function expectRebased(diff: Diff, now: State): void {
  const fresh = rebase(diff, (id) => now.get(id));
  applied(now, fresh);
  expect([...fresh.added.keys()]).toEqual([...diff.added.keys()].filter((id) => !now.has(id)));
  expect([...fresh.removed.keys()]).toEqual([...diff.removed.keys()].filter((id) => now.has(id)));
  for (const [id, pair] of diff.updated) {
    const current = now.get(id);
    if (current) expectMerged(current, pair, fresh.updated.get(id)?.[1] ?? current);
  }
  const expected = [...diff.updated.keys()].filter((id) => now.has(id));
  expect([...fresh.updated.keys()].filter((id) => !expected.includes(id))).toEqual([]);
}

function expectMerged(now: AnyRecord, [before, after]: readonly [AnyRecord, AnyRecord], merged: AnyRecord): void {
  const mine = new Set(changedFields(before, after));
  const fields = new Set([now, before, after, merged].flatMap((record) => Object.keys(record)));
  for (const field of fields) {
    const [n, b, a, m] = [now, before, after, merged].map((record) => (record as OpaqueRecord)[field]);
    const untouched = JSON.stringify(n) === JSON.stringify(b);
    expect(m, field).toEqual(mine.has(field) && untouched ? a : n);
  }
  expect(Object.isFrozen(merged)).toBe(true);
}
