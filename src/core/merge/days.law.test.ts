import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import type { ReadingRecord } from "../records/reading.ts";
import type { AnyRecord } from "../records/records.ts";
import type { Choice } from "./conflict.ts";
import { mergeThree } from "./three-way.ts";

const TREE = [
  { id: "t", type: "tree", title: "T" },
  { id: "a", type: "node", kind: "aim", order: "a0", title: "A" },
] as unknown as AnyRecord[];

/** The day and value of each reading, by its id. */
type Readings = ReadonlyMap<string, readonly [day: number, value: number]>;

/** Writes down, moves or takes away one reading; one that is on that day already gives way to it. */
const edit = fc.record({
  verb: fc.constantFrom("write", "move", "remove"),
  at: fc.nat(5),
  day: fc.nat(5),
  value: fc.nat(3),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function after(start: Readings, edits: readonly Edit[], letter: string): Readings {
  const now = new Map(start);
  edits.forEach(({ verb, at, day, value }, n) => {
    const id = [...now.keys()].sort()[at % Math.max(now.size, 1)];
    const there = [...now].find(([, [on]]) => on === day)?.[0];
    if (verb === "write") now.set(there ?? `${letter}${n}`, [day, value]);
    if (id === undefined || verb === "write") return;
    if (verb === "move" && there !== undefined && there !== id) now.delete(there);
    if (verb === "remove") now.delete(id);
    else now.set(id, [day, now.get(id)?.[1] ?? value]);
  });
  return now;
}

const recordsOf = (readings: Readings): AnyRecord[] => [
  ...TREE,
  ...[...readings].map(
    ([id, [day, value]]): ReadingRecord => ({ id, type: "reading", metric: "a", date: `2026-03-0${day + 1}`, value }),
  ),
];

const three = fc
  .tuple(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 5 }), fc.array(edit, { maxLength: 5 }))
  .map(([first, mine, others]) => {
    const base = after(new Map(), first, "b");
    const [ours, theirs] = [after(base, mine, "o"), after(base, others, "t")];
    return { base: recordsOf(base), ours: recordsOf(ours), theirs: recordsOf(theirs) };
  });

const choice = fc.constantFrom<Choice>("ours", "theirs", "base");

const daysOf = (records: readonly AnyRecord[]): string[] =>
  records.flatMap((record) => (record.type === "reading" ? [(record as ReadingRecord).date] : []));

law(
  "whatever two people do to the readings of a metric, and whatever is chosen, it has one a day",
  fc.property(three, choice, fc.array(choice, { minLength: 1, maxLength: 4 }), (states, usual, picks) => {
    const { conflicts } = mergeThree(states, { usual });
    const of = new Map(conflicts.map(({ key }, i) => [key, picks[i % picks.length] as Choice]));
    for (const choices of [{ usual }, { usual, of }]) {
      const days = daysOf(mergeThree(states, choices).records);
      expect(new Set(days).size).toBe(days.length);
    }
  }),
  1_500,
);

law(
  "without a question no value is lost that one side wrote down and neither took away",
  fc.property(three, ({ base, ours, theirs }) => {
    const { records, conflicts, same } = mergeThree({ base, ours, theirs });
    if (conflicts.length > 0) return;
    const kept = new Set(records.map(({ id }) => id));
    const has = (list: readonly AnyRecord[], id: string): boolean => list.some((record) => record.id === id);
    for (const { id } of [...ours, ...theirs]) {
      const wasTaken = has(base, id) && !(has(ours, id) && has(theirs, id));
      expect(kept.has(same.get(id) ?? id) || wasTaken || id === "t", id).toBe(true);
    }
  }),
);
