import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { indexesOf, rebuiltIndexes } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import type { RandomEdit } from "../../../test/tools/random-edits.ts";
import { commit, countingIds, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import { Document } from "./document.ts";
import { checkInvariants } from "./invariants.ts";
import { RecordStore } from "./record-store.ts";
import { settle } from "./settle.ts";

/** What two tabs can do to each other: take a record away, or hang a node under any other. */
const mess = fc.array(fc.record({ remove: fc.boolean(), at: fc.nat(40), to: fc.nat(40) }), {
  minLength: 1,
  maxLength: 10,
});

describe("laws of settling", () => {
  law(
    "any mess becomes whole; no node is lost, none loses a word, and only what is broken is changed",
    fc.property(randomEdits(20), mess, (edits, steps) => {
      const records = play(edits);
      const store = new RecordStore(records);
      const before = new Map(records.map((record) => [record.id, record]));
      const touched = new Set<Id>();
      for (const { remove, at, to } of steps) {
        const all = records.filter(({ id, type }) => type !== "tree" && store.get(id));
        const record = all[at % all.length];
        const nodes = all.filter(({ type }) => type === "node");
        const target = nodes[to % nodes.length];
        if (!record) continue;
        touched.add(record.id);
        if (remove || !target) store.set(record.id, undefined);
        else if (isRecord(record, "node")) store.set(record.id, { ...record, parent: target.id, order: "a5" });
      }
      const messy = new Map([...store.all()].map((record) => [record.id, record]));

      settle(
        store,
        touched,
        (id) => before.get(id),
        (id, record) => store.set(id, record),
      );

      checkInvariants(
        store,
        [...store.all()].map(({ id }) => id),
      );
      expect(indexesOf(store)).toBe(rebuiltIndexes(store));
      for (const [id, record] of messy) {
        const now = store.get(id);
        if (isRecord(record, "node")) expect(wordsOf(now)).toEqual(wordsOf(record));
        if (now === record || namesTheGone(messy, record)) continue;
        expect(
          [...messy.keys()].some((other) => isUnderItself(messy, other)),
          `${id} was whole`,
        ).toBe(true);
        expect([...touched], `${id} closed no circle`).toContain(id);
      }
    }),
  );
});

/** Everything on a node that is no place. */
function wordsOf(record: AnyRecord | undefined): object | undefined {
  if (!record) return undefined;
  const { parent: _parent, order: _order, ...words } = record as OpaqueRecord;
  return words;
}

function namesTheGone(records: ReadonlyMap<Id, AnyRecord>, record: AnyRecord): boolean {
  return [...referencesOf(record)].some(({ to, whenGone }) => whenGone !== "keep" && !records.has(to));
}

function isUnderItself(records: ReadonlyMap<Id, AnyRecord>, start: Id): boolean {
  const seen = new Set<Id>();
  let at = parentOf(records.get(start));
  while (at !== undefined && at !== start && !seen.has(at)) {
    seen.add(at);
    at = parentOf(records.get(at));
  }
  return at === start;
}

function parentOf(record: AnyRecord | undefined): Id | undefined {
  return isRecord(record, "node") ? record.parent : undefined;
}

function play(edits: readonly RandomEdit[]): AnyRecord[] {
  const document = new Document(startRecords());
  const newId = countingIds("e");
  for (const edit of edits) commit(document, edit, newId);
  return [...document.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
