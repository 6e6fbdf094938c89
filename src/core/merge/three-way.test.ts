import { describe, expect, it } from "vitest";
import { askConflict } from "../describe/conflict.ts";
import { describeDiff } from "../describe/describe.ts";
import { between } from "../document/diff.ts";
import { Document } from "../document/document.ts";
import { RecordStore } from "../document/record-store.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { distance, isRelated, nearestPast } from "./ancestor.ts";
import type { Choices } from "./conflict.ts";
import { mergeThree } from "./three-way.ts";

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const PLAN: readonly Row[] = [
  { id: "t", type: "tree", title: "Plan" },
  { id: "a", type: "node", kind: "aim", order: "a0", title: "Grow" },
  { id: "m", type: "node", kind: "metric", role: "leading", parent: "a", order: "a0", title: "Activation", target: 40 },
  { id: "n", type: "node", kind: "metric", role: "leading", parent: "a", order: "a1", title: "Retention" },
  { id: "p", type: "node", kind: "tactic", parent: "m", order: "a0", title: "Tour", na: ["New people are lost"] },
  { id: "r", type: "reading", metric: "m", date: "2026-03-01", value: 20 },
];

/** The plan with other fields, without some records, and with new ones. */
function state(changes: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = {}): AnyRecord[] {
  const rows = new Map(PLAN.map((row) => [row.id, row]));
  for (const [id, change] of Object.entries(changes)) {
    if (change === undefined) rows.delete(id);
    else rows.set(id, JSON.parse(JSON.stringify({ id, ...rows.get(id), ...change })));
  }
  return [...rows.values()] as unknown as AnyRecord[];
}

function merged(
  ours: AnyRecord[],
  theirs: AnyRecord[],
  choices: Choices = {},
  began: AnyRecord[] | "nothing" = state(),
) {
  const base = began === "nothing" ? undefined : began;
  const { records, conflicts } = mergeThree({ base, ours, theirs }, choices);
  const views = {
    base: base && new RecordStore(base),
    ours: new RecordStore(ours),
    theirs: new RecordStore(theirs),
  };
  const questions = conflicts.map((conflict) => {
    const { text, answers } = askConflict(conflict, views);
    return [text, answers.ours, answers.theirs, answers.base];
  });
  const get = (id: string): OpaqueRecord | undefined =>
    records.find((record) => record.id === id) as OpaqueRecord | undefined;
  const told = describeDiff(between(ours, records), new RecordStore(records)).map(
    ({ sign, text }) => `${sign} ${text}`,
  );
  return { records, questions, get, told };
}

const reading = (value: number, more: object = {}) => ({
  type: "reading",
  metric: "m",
  date: "2026-03-08",
  value,
  ...more,
});

describe("what both changed is asked in words", () => {
  it.each<[string, AnyRecord[], AnyRecord[], (string | undefined)[][], AnyRecord[]?]>([
    [
      "one field",
      state({ m: { target: 50 } }),
      state({ m: { target: 60 } }),
      [["“Activation”: target", "50", "60", "40"]],
    ],
    [
      "what a node is, with its role",
      state({ m: { kind: "tactic", role: undefined } }),
      state({ m: { role: "proxy" } }),
      [["“Activation”: kind", "tactic", "proxy", "leading indicator"]],
    ],
    [
      "a branch that one deleted and the other went on with",
      state({ m: undefined, p: undefined, r: undefined }),
      state({ p: { owner: "Ana" } }),
      [
        [
          "leading indicator “Activation”, with 1 node below",
          "deleted",
          "stays: “Tour”: owner Ana",
          "stays, as it was",
        ],
      ],
    ],
    [
      "a branch that one deleted and the other hung something on",
      state({ m: { note: "x" } }),
      state({ m: undefined, p: undefined, r: undefined, q: { type: "node", kind: "note", order: "a5", title: "Why" } }),
      [
        [
          "leading indicator “Activation”, with 1 node below",
          "stays: “Activation”: note x",
          "deleted",
          "stays, as it was",
        ],
      ],
    ],
    [
      "a node that both moved",
      state({ p: { parent: "n" } }),
      state({ p: { parent: "a" } }),
      [["“Tour”: where it hangs", "below “Retention”", "below “Grow”", "below “Activation”"]],
    ],
    [
      "a place among siblings",
      state({ n: { order: "Zz" } }),
      state({ n: { order: "a3" } }),
      [["“Retention”: its place among its siblings", "first", "after “Activation”", "after “Activation”"]],
    ],
    [
      "two moves that close a circle",
      state({ m: { parent: "n" } }),
      state({ n: { parent: "p" } }),
      [
        [
          "“Activation”, “Retention”, “Tour”: each below the other",
          "“Activation” below “Retention”, “Retention” below “Grow”, “Tour” below “Activation”",
          "“Activation” below “Grow”, “Retention” below “Tour”, “Tour” below “Activation”",
          "“Activation” below “Grow”, “Retention” below “Grow”, “Tour” below “Activation”",
        ],
      ],
    ],
    [
      "two readings of one day",
      state({ r1: reading(30) }),
      state({ r2: reading(31) }),
      [["reading of “Activation” on 8 March 2026: value", "30", "31", undefined]],
    ],
    [
      "two readings that each moved to one day",
      state({ r: { date: "2026-03-08" }, r0: { ...reading(15), date: "2026-02-22" } }),
      state({ r0: reading(15) }),
      [
        [
          "“Activation”: two readings of one day",
          "20 on 8 March 2026; 15 on 22 February 2026",
          "20 on 1 March 2026; 15 on 8 March 2026",
          "20 on 1 March 2026; 15 on 22 February 2026",
        ],
      ],
      state({ r0: { ...reading(15), date: "2026-02-22" } }),
    ],
    [
      "a reading that moved to a day on which the other side wrote one down",
      state({ r: { date: "2026-03-08" } }),
      state({ r2: reading(30) }),
      [
        [
          "“Activation”: two readings of one day",
          "20 on 8 March 2026",
          "20 on 1 March 2026; 30 on 8 March 2026",
          "20 on 1 March 2026",
        ],
      ],
    ],
    [
      "the same item of a list",
      state({ p: { na: ["People are lost at once"] } }),
      state({ p: { na: ["Half of them leave"] } }),
      [["“Tour”: why needed", "People are lost at once", "Half of them leave", "New people are lost"]],
    ],
  ])("%s", (_, ours, theirs, expected, began = state()) => {
    expect(merged(ours, theirs, {}, began).questions).toEqual(expected);
  });
});

describe("what comes in by itself", () => {
  it("is told as in the history", () => {
    const ours = state({ n: { owner: "Mei" }, r1: reading(30) });
    const theirs = state({
      n: { title: "Weekly retention" },
      p: { parent: "n" },
      r2: { ...reading(18), date: "2026-03-15" },
      c: { type: "comment", node: "a", text: "Really?" },
    });
    const { told, questions, get } = merged(ours, theirs);
    expect(questions).toEqual([]);
    expect(told).toEqual([
      "+ reading of “Activation”: 18 on 15 March 2026",
      "+ comment on “Grow”: “Really?”",
      "~ “Retention” is now called “Weekly retention”",
      "→ “Tour” moved from “Activation” to “Weekly retention”",
    ]);
    expect(get("n")).toMatchObject({ title: "Weekly retention", owner: "Mei" });
    expect(get("r1")).toMatchObject({ value: 30 });
  });

  it("may be items of one list, tags and settings of one object", () => {
    const ours = state({
      p: { na: ["New people are lost", "It is seen"], tags: ["q1"] },
      t: { lint: { "single-child": "off" } },
    });
    const theirs = state({
      p: { na: ["It is short", "New people are lost"], tags: ["web"] },
      t: { lint: { "gate-due": "error" } },
    });
    const { get, questions } = merged(ours, theirs);
    expect(questions).toEqual([]);
    expect(get("p")).toMatchObject({ na: ["It is short", "New people are lost", "It is seen"], tags: ["q1", "web"] });
    expect(get("t")).toMatchObject({ lint: { "gate-due": "error", "single-child": "off" } });
  });

  it("is one reading where both wrote down the same, with what one said of it", () => {
    const { records, questions } = merged(
      state({ r1: reading(30) }),
      state({ r2: reading(30, { note: "from billing" }) }),
    );
    expect(questions).toEqual([]);
    expect(records.filter(({ type }) => type === "reading")).toHaveLength(2);
    expect(records.find(({ id }) => id === "r1")).toMatchObject({ note: "from billing" });
  });
});

describe("two readings that meet on one day", () => {
  const base = state({ r0: { ...reading(15), date: "2026-02-22" } });
  const ours = state({ r: { date: "2026-03-08" }, r0: { ...reading(15), date: "2026-02-22", note: "by hand" } });
  const theirs = state({ r: { confidence: 8 }, r0: reading(15) });

  it.each([
    ["ours", "2026-03-08", "2026-02-22"],
    ["theirs", "2026-03-01", "2026-03-08"],
    ["base", "2026-03-01", "2026-02-22"],
  ] as const)("are both where %s has them, with what else was said of them", (usual, date, other) => {
    const { get } = merged(ours, theirs, { usual }, base);
    expect(get("r")).toMatchObject({ date, value: 20, confidence: 8 });
    expect(get("r0")).toMatchObject({ date: other, value: 15, note: "by hand" });
  });
});

describe("a deleted branch", () => {
  const ours = state({ m: undefined, p: undefined, r: undefined });
  const theirs = state({ x: { type: "node", kind: "tactic", parent: "p", order: "a0", title: "Film" } });

  it("that stays deleted leaves what the other hung on it in the tray", () => {
    const { get, told } = merged(ours, theirs);
    expect(get("m")).toBeUndefined();
    expect(get("x")).not.toHaveProperty("parent");
    expect(told).toEqual(["+ tactic “Film”"]);
  });

  it("that is kept comes back with all that hung on it", () => {
    const { get } = merged(ours, theirs, { usual: "theirs" });
    expect([get("m"), get("p"), get("r"), get("x")].map((record) => record?.id)).toEqual(["m", "p", "r", "x"]);
    expect(get("x")).toMatchObject({ parent: "p" });
  });

  it("takes back what stopped naming it only because it was gone", () => {
    const gate = { type: "gate", aim: "a", metric: "m", value: 30 };
    const base = state({ g: gate });
    const mine = state({ g: { ...gate, metric: undefined }, m: undefined, p: undefined, r: undefined });
    const { get } = merged(mine, state({ g: gate, m: { target: 60 } }), { usual: "theirs" }, base);
    expect(get("g")).toMatchObject({ metric: "m" });
  });
});

it("without a common beginning what only one side has is to be chosen, a branch as one", () => {
  const { questions } = merged(
    state({ n: { title: "Staying" } }),
    state({ m: undefined, p: undefined, r: undefined }),
    {},
    "nothing",
  );
  expect(questions.map(([text]) => text)).toEqual([
    "leading indicator “Activation”, with 1 node below",
    "“Staying”: title",
  ]);
});

describe("the state that both began with", () => {
  const rename = (document: Document, id: string, title: string) =>
    document.commit({ key: "title" }, (draft) => draft.patch(id, { title } as never));

  it("is found among the steps of this tree, also if the copy is a tree of its own", () => {
    const document = new Document(state());
    const diffs = ["A", "B", "C", "D"].map((title, at) => rename(document, ["m", "n", "t", "a"][at] as string, title));
    const past = diffs.flatMap((change) => change?.diff ?? []).reverse();
    const theirs = state({ t: { id: "other", title: "C" }, m: { title: "A" }, n: { title: "B", owner: "Mei" } });
    const found = nearestPast(document.all(), past, theirs);
    expect([found.steps, found.isFirst, found.distance]).toEqual([1, false, 1]);
    expect(found.records.find(({ id }) => id === "a")).toMatchObject({ title: "Grow" });
    expect(found.records.find(({ id }) => id === "t")).toMatchObject({ title: "C" });
  });

  it("is as far from another as fields differ", () => {
    expect(distance(state(), state({ m: { target: 50, owner: "Mei" }, t: { id: "other" } }))).toBe(2);
    expect(distance(state(), state({ r: undefined }))).toBe(5);
    expect(isRelated(state(), state({ a: undefined }))).toBe(true);
    expect(isRelated(state(), [{ id: "z", type: "node", kind: "aim", order: "a0", title: "Z" }])).toBe(false);
  });
});
