import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { canonical, indexesOf, rebuiltIndexes } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, randomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import type { Diff } from "./diff.ts";
import { changedFields, isEmptyDiff } from "./diff.ts";
import { Document } from "./document.ts";
import { History } from "./history.ts";
import { checkInvariants } from "./invariants.ts";

/** A tab: it has seen the first `revision` operations of the log, and holds what it has not stored yet. */
class Tab {
  readonly document = new Document(structuredClone(startRecords()));
  readonly history = new History(this.document);
  readonly newId: () => string;
  pending: Diff[] = [];
  revision = 0;

  constructor(letter: string) {
    this.newId = countingIds(letter);
    this.document.onChange(({ diff, origin }) => {
      if (origin !== "tab") this.pending.push(diff);
    });
  }

  /** What a save does: take in what others were faster with, then add to the log. */
  sync(log: Diff[], stored: (diff: Diff) => Diff): void {
    const rebased = this.document.takeIn(log.slice(this.revision), this.pending);
    expect(rebased.length).toBe(this.pending.length);
    log.push(...rebased.filter((diff) => !isEmptyDiff(diff)).map(stored));
    this.revision = log.length;
    this.pending = [];
  }
}

/** As an operation comes back from storage: other objects, of an update only the fields that changed. */
function slim(diff: Diff): Diff {
  const updated = [...diff.updated].map(([id, [before, after]]) => {
    const fields = ["id", "type", ...changedFields(before, after)];
    const part = (record: AnyRecord) =>
      Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field))) as unknown as AnyRecord;
    return [id, [part(before), part(after)]] as const;
  });
  return structuredClone({ ...diff, updated: new Map(updated) });
}

/** The log played from the start by the simplest means there are: the serial order that all must end at. */
function serial(log: readonly Diff[]): string {
  const state = new Map<Id, AnyRecord>(startRecords().map((record) => [record.id, record]));
  for (const diff of log) {
    for (const id of diff.removed.keys()) state.delete(id);
    for (const [id, record] of diff.added) state.set(id, record);
    for (const [id, [before, after]] of diff.updated) {
      const next: Record<string, unknown> = { ...(state.get(id) as OpaqueRecord) };
      for (const field of changedFields(before, after)) {
        next[field] = (after as OpaqueRecord)[field];
        if (next[field] === undefined) delete next[field];
      }
      state.set(id, next as unknown as AnyRecord);
    }
  }
  return canonical(state.values());
}

const tab = fc.nat(2);
const action = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(tab, randomEdit) },
  { weight: 3, arbitrary: fc.tuple(tab, fc.constantFrom("sync" as const)) },
  { weight: 2, arbitrary: fc.tuple(tab, fc.constantFrom("undo" as const, "undo" as const, "redo" as const)) },
);

function nodesOf(document: Document): Id[] {
  return [...document.all()].filter(({ type }) => type === "node").map(({ id }) => id);
}

describe("laws of several tabs", () => {
  law(
    "three tabs that edit, undo and save in any order end equal, whole, and as the log says",
    fc.property(fc.array(action, { minLength: 6, maxLength: 50, size: "max" }), fc.boolean(), (actions, whole) => {
      const log: Diff[] = [];
      const tabs = ["i", "j", "k"].map((letter) => new Tab(letter));
      const stored = whole ? (diff: Diff): Diff => structuredClone(diff) : slim;
      for (const [n, act] of actions) {
        const one = tabs[n] as Tab;
        if (act === "sync") one.sync(log, stored);
        else if (act === "undo" || act === "redo") one.history[act]();
        else commit(one.document, act, one.newId);
      }
      for (const one of [...tabs, ...tabs]) one.sync(log, stored);
      const end = serial(log);
      for (const { document } of tabs) {
        expect(canonical(document.all())).toBe(end);
        expect(indexesOf(document)).toBe(rebuiltIndexes(document));
        checkInvariants(document, new Set([...document.all()].map(({ id }) => id)));
      }
    }),
  );

  law(
    "no node vanishes unless somebody deleted it, and what nobody else touched keeps my words",
    fc.property(randomEdits(8), randomEdits(8), (mine, theirs) => {
      const [log, me, them]: [Diff[], Tab, Tab] = [[], new Tab("i"), new Tab("j")];
      for (const edit of theirs) commit(them.document, edit, them.newId);
      them.sync(log, slim);
      for (const edit of mine) commit(me.document, edit, me.newId);
      const before = new Map([...me.document.all()].map((record) => [record.id, record]));
      const deleted = new Set(log.flatMap((diff) => [...diff.removed.keys()]));
      const touched = new Set(log.flatMap((diff) => [...diff.updated.keys(), ...diff.added.keys()]));
      me.sync(log, slim);
      const expected = [...before.values()].filter(({ id, type }) => type === "node" && !deleted.has(id));
      expect(nodesOf(me.document)).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
      for (const record of expected) if (!touched.has(record.id)) expectSameWords(me.document.get(record.id), record);
    }),
  );

  law(
    "a field edited elsewhere survives my undo and my redo",
    fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 10 }), theirFields(), (mine, fields) => {
      const [log, me, them]: [Diff[], Tab, Tab] = [[], new Tab("i"), new Tab("j")];
      for (const edit of mine) commit(me.document, edit, me.newId);
      me.sync(log, slim);
      them.sync(log, slim);
      const written = new Map<string, unknown>();
      them.document.commit({ key: "theirs" }, (draft) => {
        for (const [at, field, value] of fields) {
          const nodes = nodesOf(them.document).sort();
          const id = nodes[at % nodes.length] as Id;
          written.set(`${id} ${field}`, value);
          draft.patch(id, { [field]: value });
        }
      });
      them.sync(log, slim);
      me.sync(log, slim);
      const check = (): void => {
        for (const [place, value] of written) {
          const [id, field] = place.split(" ") as [Id, string];
          const record = me.document.get(id);
          if (record) expect((record as OpaqueRecord)[field], place).toEqual(value);
        }
      };
      while (me.history.undo()) check();
      while (me.history.redo()) check();
    }),
  );
});

/** Values that no edit of the generator writes, so nobody can mistake them for what an undo restores. */
function theirFields() {
  const field = fc.constantFrom<[string, unknown][]>(
    ["title", "theirs"],
    ["owner", "Theo"],
    ["target", 99],
    ["tags", ["theirs"]],
    ["because", "theirs"],
  );
  return fc.array(
    fc.tuple(fc.nat(40), field).map(([at, [name, value]]) => [at, name, value] as const),
    { minLength: 1, maxLength: 5 },
  );
}

function expectSameWords(now: AnyRecord | undefined, record: AnyRecord): void {
  for (const field of Object.keys(record)) {
    if (isRecord(record, "node") && (field === "parent" || field === "order")) continue;
    expect((now as OpaqueRecord)[field], field).toEqual((record as OpaqueRecord)[field]);
  }
}
