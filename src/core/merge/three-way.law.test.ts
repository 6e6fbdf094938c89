import * as fc from "fast-check";
import { expect } from "vitest";
import { canonical } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { commit, countingIds, type RandomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { between, isEmptyDiff } from "../document/diff.ts";
import { Document } from "../document/document.ts";
import { checkInvariants } from "../document/invariants.ts";
import { RecordStore } from "../document/record-store.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { referencesOf } from "../records/records.ts";
import type { Choice, Choices } from "./conflict.ts";
import { renamed } from "./same-record.ts";
import { mergeThree } from "./three-way.ts";

type Records = readonly AnyRecord[];

function after(start: Iterable<AnyRecord>, edits: readonly RandomEdit[], letter: string): Records {
  const document = new Document(start);
  const newId = countingIds(letter);
  for (const edit of edits) commit(document, edit, newId);
  return [...document.all()];
}

interface Drawn {
  readonly base: Records;
  readonly ours: Records;
  readonly theirs: Records;
}

/** A tree, and what two people made of it. */
const three: fc.Arbitrary<Drawn> = fc
  .tuple(randomEdits(8, 0), randomEdits(14), randomEdits(14))
  .map(([first, mine, others]) => {
    const base = after(startRecords(), first, "b");
    return { base, ours: after(base, mine, "o"), theirs: after(base, others, "t") };
  });

const CHOICES: readonly Choice[] = ["ours", "theirs", "base"];
const swapped = { ours: "theirs", theirs: "ours", base: "base" } as const;
const choice = fc.constantFrom(...CHOICES);
const renamedList = (records: Records, ids: ReadonlyMap<string, string>): Records => [
  ...renamed(new Map(records.map((record) => [record.id, record])), ids).values(),
];
const fieldOf = (records: Records, id: string, field: string): unknown =>
  (records.find((record) => record.id === id) as OpaqueRecord | undefined)?.[field];

law(
  "what only one side changed comes in whole, and what both did alike is no conflict",
  fc.property(three, choice, ({ base, ours, theirs }, usual) => {
    for (const [result, expected] of [
      [mergeThree({ base, ours, theirs: base }, { usual }), ours],
      [mergeThree({ base, ours: base, theirs }, { usual }), theirs],
      [mergeThree({ base, ours, theirs: ours }, { usual }), ours],
      [mergeThree({ base: undefined, ours, theirs: ours }, { usual }), ours],
    ] as const) {
      expect(result.conflicts).toEqual([]);
      expect(canonical(result.records)).toBe(canonical(expected));
    }
  }),
);

law(
  "the result is a whole tree, whatever is chosen and whether or not a common beginning is known",
  fc.property(three, fc.array(choice, { minLength: 1, maxLength: 9 }), fc.boolean(), (drawn, picks, apart) => {
    const states = apart ? { ...drawn, base: undefined } : drawn;
    const { conflicts } = mergeThree(states);
    const of = new Map(conflicts.map(({ key }, i) => [key, picks[i % picks.length] as Choice]));
    const { records } = mergeThree(states, { of });
    const store = new RecordStore(records);
    checkInvariants(
      store,
      records.map(({ id }) => id),
    );
    expect(records.filter(({ type }) => type === "tree")).toHaveLength(1);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  }),
  1_500,
);

law(
  "either side may be called ours, if the choices are turned with them",
  fc.property(three, fc.array(choice, { minLength: 1, maxLength: 9 }), ({ base, ours, theirs }, picks) => {
    const first = mergeThree({ base, ours, theirs });
    const of = new Map(
      first.conflicts.map(({ key, base: before }, i) => {
        const picked = picks[i % picks.length] as Choice;
        return [key, before === undefined && picked === "base" ? "ours" : picked] as const;
      }),
    );
    const there = mergeThree({ base, ours, theirs }, { of });
    const theirName = new Map([...first.same].map(([their, our]) => [our, their]));
    const turned = new Map(
      [...of].map(([key, chosen]) => {
        const [id = "", ...rest] = key.split(" ");
        return [[theirName.get(id) ?? id, ...rest].join(" "), swapped[chosen]];
      }),
    );
    const back = mergeThree({ base, ours: theirs, theirs: ours }, { of: turned, usual: "theirs" });
    expect(canonical(renamedList(back.records, first.same))).toBe(canonical(there.records));
    expect(back.conflicts).toHaveLength(there.conflicts.length);
  }),
  1_500,
);

law(
  "merging the same once more changes nothing",
  fc.property(three, ({ base, ours, theirs }) => {
    const once = mergeThree({ base, ours, theirs });
    const again = mergeThree({ base, ours: once.records, theirs: renamedList(theirs, once.same) });
    expect(canonical(again.records)).toBe(canonical(once.records));
    const known = mergeThree({ base: once.records, ours: once.records, theirs: once.records });
    expect(isEmptyDiff(between(known.records, once.records))).toBe(true);
  }),
);

law(
  "nothing is lost that neither side deleted, but for what means nothing without something that is gone",
  fc.property(three, choice, ({ base, ours, theirs }, usual) => {
    const { records, same } = mergeThree({ base, ours, theirs }, { usual });
    const their = renamedList(theirs, same);
    const [began, mine, others, kept] = [base, ours, their, records].map((list) => new Set(list.map(({ id }) => id)));
    for (const record of [...ours, ...their]) {
      if (kept?.has(record.id)) continue;
      const wasDeleted = began?.has(record.id) && !(mine?.has(record.id) && others?.has(record.id));
      const forms = [...ours, ...their, ...base].filter(({ id }) => id === record.id);
      const lacksItsEnd = forms.some((form) =>
        [...referencesOf(form)].some(({ to, whenGone }) => whenGone === "remove" && !kept?.has(to)),
      );
      expect(wasDeleted || lacksItsEnd, JSON.stringify(record)).toBe(true);
    }
  }),
  1_000,
);

/** Fields of single values: word for word what three-way means. */
const PLAIN = ["title", "target", "owner", "status", "because", "sun", "value", "date", "text", "z", "kind"];

law(
  "a field that one side changed is as on that side, one that both changed is chosen and listed",
  fc.property(three, choice, ({ base, ours, theirs }, usual) => {
    const { records, conflicts, same } = mergeThree({ base, ours, theirs }, { usual });
    const their = renamedList(theirs, same);
    const listed = new Map(conflicts.map(({ key, chosen }) => [key, chosen]));
    for (const record of records) {
      if (!ours.some(({ id }) => id === record.id) || !their.some(({ id }) => id === record.id)) continue;
      for (const field of PLAIN) {
        const [b, o, t, m] = [base, ours, their, records].map((list) =>
          JSON.stringify(fieldOf(list, record.id, field)),
        );
        const key = `${record.id} ${field}`;
        if (o === t || t === b) expect(m).toBe(o);
        else if (o === b) expect(m, `${key} from theirs`).toBe(t);
        else {
          expect(listed.has(key), key).toBe(true);
          expect(m).toBe({ ours: o, theirs: t, base: base.some(({ id }) => id === record.id) ? b : o }[usual]);
        }
        if (o === t || o === b || t === b) expect(field !== "kind" && listed.has(key)).toBe(false);
      }
    }
  }),
  1_000,
);

const words = fc.record({ at: fc.nat(40), value: fc.nat(40), verb: fc.constant("rename" as const) });
const rest = randomEdits(14).map((edits) =>
  edits.filter(({ verb, value }) => {
    const only = [
      "setField",
      "move",
      "reorder",
      "create",
      "reading",
      "gate",
      "mechanism",
      "connect",
      "comment",
      "decide",
    ];
    return only.includes(verb) && (verb !== "setField" || value % 8 !== 0);
  }),
);

law(
  "sides that touched different fields have no conflict, and both are there",
  fc.property(randomEdits(6, 0), fc.array(words, { maxLength: 9 }), rest, (first, titles, others) => {
    const base = after(startRecords(), first, "b");
    const mine = titles.map((word): RandomEdit => ({ ...word, to: 0, merge: 0 }));
    const [ours, theirs] = [after(base, mine, "o"), after(base, others, "t")];
    const { records, conflicts } = mergeThree({ base, ours, theirs });
    expect(conflicts).toEqual([]);
    const titled = theirs.map((record) => {
      const title = fieldOf(ours, record.id, "title");
      return record.type === "node" && title !== undefined ? { ...record, title } : record;
    });
    expect(canonical(records)).toBe(canonical(titled as AnyRecord[]));
  }),
);

law(
  "without a common beginning every difference is to be chosen, and all of one side is that side",
  fc.property(three, ({ ours, theirs }) => {
    const states = { base: undefined, ours, theirs };
    for (const [usual, expected] of [
      ["ours", ours],
      ["theirs", theirs],
    ] as const) {
      const choices: Choices = { usual };
      const { records, conflicts, same } = mergeThree(states, choices);
      const chosen = usual === "ours" ? expected : renamedList(expected, same);
      expect(canonical(records)).toBe(canonical(chosen));
      const isSame = canonical(ours) === canonical(renamedList(theirs, same));
      expect(conflicts.length === 0).toBe(isSame);
    }
  }),
);
