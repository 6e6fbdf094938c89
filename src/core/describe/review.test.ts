import { describe, expect, it } from "vitest";
import { RecordStore } from "../document/record-store.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { type ReviewSaid, tellReview } from "./review.ts";
import { changesSince } from "./since-review.ts";

const TELLING = { today: "2026-03-13", language: "en" };
const TREE: AnyRecord = { id: "t", type: "tree", title: "Retention" };
const AIM: NodeRecord = {
  id: "a",
  type: "node",
  kind: "aim",
  order: "a0",
  title: "Customers stay",
  cadenceDays: 7,
  unit: "%",
  target: 70,
  targetDate: "2026-06-30",
  measure: "90-day retention",
};

const metric = (id: string, rest: Partial<NodeRecord> = {}): NodeRecord => ({
  id,
  type: "node",
  kind: "metric",
  role: "leading",
  parent: "a",
  order: `a${id}`,
  title: id,
  ...rest,
});

function readings(of: string, ...values: readonly (readonly [date: string, value: number])[]): AnyRecord[] {
  return values.map(([date, value]) => ({ id: `${of}-${date}`, type: "reading", metric: of, date, value }));
}

function tell(...records: readonly AnyRecord[]): ReviewSaid {
  const review: AnyRecord = { id: "v", type: "review", aim: "a", date: "2026-03-06" };
  const said = tellReview(new RecordStore([TREE, AIM, review, ...records]), "a", TELLING);
  if (!said) throw new Error("No review");
  return said;
}

/** What is said of one number that stood at `was` and now stands at `now`. */
function saidOf(
  rest: Partial<NodeRecord>,
  was: number,
  now: number,
  day = "2026-03-13",
): { says: string; tone: string } {
  const said = tell(metric("m", rest), ...readings("m", ["2026-03-05", was], [day, now]));
  const number = [...said.moved, ...said.still].find(({ id }) => id === "m");
  return { says: number?.says ?? "", tone: number?.tone ?? "" };
}

describe("a change in words", () => {
  const percent = { unit: "%", baseline: 15, target: 40 };
  it.each([
    ["points of a percentage", percent, 37, 38, "one point up, 2 to go", "good"],
    ["several", percent, 19, 22, "three points up, 18 to go", "good"],
    ["parts of a point", percent, 19.5, 19, "0.5 points down, 21 to go", "bad"],
    [
      "down where down is better",
      { unit: "d", baseline: 5, target: 1 },
      3.6,
      3.2,
      "0.4\u00a0d down, 2.2\u00a0d to go",
      "good",
    ],
    ["to the target and beyond it", percent, 39, 41, "two points up, target reached", "good"],
    ["without a unit", { baseline: 0, target: 100 }, 1, 13, "twelve up, 87 to go", "good"],
    ["larger than a word", { baseline: 0, target: 100 }, 1, 14, "13 up, 86 to go", "good"],
    ["without a target nobody knows which way is better", {}, 1, 3, "two up", "plain"],
    ["nor does one without a baseline say it", { target: 73 }, 79, 71, "eight down, 2 below the target", "plain"],
    ["whichever side it is on", { target: 73 }, 71, 79, "eight up, 6 above the target", "plain"],
    ["but by what is said to be better", { better: "down" }, 1, 3, "two up", "bad"],
    [
      "of a guardrail that holds",
      { role: "guardrail", comparator: "<", threshold: 5 },
      1,
      3,
      "two up, stays under 5",
      "plain",
    ],
    [
      "of one that does not",
      { role: "guardrail", comparator: "<", threshold: 5 },
      4,
      6,
      "guardrail breached, two up, not under 5",
      "bad",
    ],
  ] as const)("%s", (_name, rest, was, now, says, tone) => {
    expect(saidOf(rest, was, now)).toEqual({ says, tone });
  });
});

describe("what did not move", () => {
  it("says how long it has stood, and what is left", () => {
    const flat = readings(
      "m",
      ["2026-02-13", 4],
      ["2026-02-20", 3.2],
      ["2026-02-27", 3.2],
      ["2026-03-06", 3.2],
      ["2026-03-13", 3.2],
    );
    const said = tell(metric("m", { unit: "d", baseline: 5, target: 1 }), ...flat);
    expect(said.still[0]).toMatchObject({ says: "flat for three weeks, 2.2\u00a0d to go", tone: "late" });
  });

  it.each([
    ["at its target it may", { baseline: 0, target: 4 }, 4, 4, "flat for one week, target reached", "plain"],
    [
      "a guardrail should",
      { role: "guardrail", comparator: "<=", threshold: 4 },
      3,
      3,
      "unchanged, stays under 4",
      "plain",
    ],
  ] as const)("%s", (_name, rest, was, now, says, tone) => {
    expect(saidOf(rest, was, now)).toEqual({ says, tone });
  });

  it.each([
    ["2026-03-06", "reading due today"],
    ["2026-03-05", "reading due since yesterday"],
    ["2026-02-27", "reading due for 7 days"],
  ])("a reading of %s: %s", (date, says) => {
    const said = tell(metric("m"), ...readings("m", [date, 1]));
    expect(said.still.find(({ id }) => id === "m")).toMatchObject({ says, tone: "late", isDue: true });
  });

  it("what was never read says when it should be", () => {
    expect(tell(metric("m")).still.find(({ id }) => id === "m")?.says).toBe("no reading yet, due every 7 days");
  });
});

it("the goal of the aim, with what is left of its time", () => {
  expect(tell(...readings("a", ["2026-03-01", 61])).goal).toBe("61\u00a0% of 70\u00a0% by 30 June, 15 weeks left");
  expect(tell().goal).toBe("to 70\u00a0% by 30 June, 15 weeks left");
});

describe("since the mechanism was set", () => {
  const chain = [
    metric("activation", { unit: "%", lagDays: 90 }),
    metric("p", { role: "proxy", unit: "%", parent: "activation", title: "Setups" }),
    {
      id: "w",
      type: "mechanism",
      aim: "a",
      x: "samples",
      yNode: "activation",
      z: "trust",
      since: "2026-02-13",
    } as AnyRecord,
    ...readings("p", ["2026-02-13", 14], ["2026-03-13", 22]),
    ...readings("activation", ["2026-02-10", 34], ["2026-03-13", 38]),
    ...readings("a", ["2026-02-13", 61], ["2026-03-06", 61]),
  ];

  it("proxy, indicator and aim are compared, and what shows later is said to", () => {
    expect(tell(...chain).since).toEqual({
      date: "2026-02-13",
      numbers: [
        { title: "Setups", change: "+8" },
        { title: "activation", change: "+4" },
        { title: "90-day retention", change: "0" },
      ],
      text: "points since 13 February. 90-day retention shows after 90 days, so it cannot answer yet.",
    });
  });

  it("units are named where they differ", () => {
    const days = chain.map((record) => (record.id === "activation" ? { ...record, unit: "d" } : record)) as AnyRecord[];
    expect(tell(...days).since?.numbers.map(({ change }) => change)).toEqual(["+8\u00a0%", "+4\u00a0d", "0\u00a0%"]);
  });

  it("nothing is compared before there is something to compare", () => {
    expect(tell(metric("p", { role: "proxy" })).since).toBeUndefined();
  });
});

describe("the gates that are asked about", () => {
  const gate = (id: string, date: string): AnyRecord => ({
    id,
    type: "gate",
    aim: "a",
    metric: "m",
    comparator: ">=",
    value: 3,
    date,
  });
  it("begin with those whose day has come; one that is decided goes, but is told on that day", () => {
    const decided: AnyRecord = {
      id: "d",
      type: "decision",
      aim: "a",
      gate: "old",
      date: "2026-03-06",
      outcome: "stop",
    };
    const today: AnyRecord = {
      id: "e",
      type: "decision",
      aim: "a",
      gate: "now",
      date: "2026-03-13",
      outcome: "continue",
    };
    const gates = [
      gate("next", "2026-03-27"),
      gate("due", "2026-03-13"),
      gate("old", "2026-03-01"),
      gate("now", "2026-03-12"),
    ];
    expect(
      tell(metric("m"), ...gates, decided, today).gates.map(({ id, isDue, isDecided }) => [id, isDue, isDecided]),
    ).toEqual([
      ["due", true, false],
      ["now", false, true],
      ["next", false, false],
    ]);
  });
});

describe("what was changed since a kept state", () => {
  const before: AnyRecord[] = [
    TREE,
    AIM,
    metric("m", { unit: "%", target: 35, title: "Setups" }),
    { id: "b", type: "node", kind: "aim", order: "a1", title: "Invoices are paid" },
    metric("n", { parent: "b", title: "Days" }),
    { id: "w", type: "mechanism", aim: "a", x: "x", z: "z" },
  ];
  const texts = (after: readonly AnyRecord[], aim?: string): string[] =>
    changesSince(before, new RecordStore(after), TELLING, aim).map(({ text }) => text);

  it("is told without what the log of the loop wrote meanwhile", () => {
    const after = before.map((record) => (record.id === "w" ? { ...record, state: "refuted" } : record)) as AnyRecord[];
    const log = [
      ...readings("m", ["2026-03-13", 3]),
      { id: "d", type: "decision", aim: "a", date: "2026-03-13", outcome: "stop" },
      { id: "v", type: "review", aim: "a", date: "2026-03-13" },
    ] as AnyRecord[];
    expect(texts([...after, ...log])).toEqual([]);
  });

  it("of one aim is what belongs to it, now or then", () => {
    const after = before
      .filter(({ id }) => id !== "n")
      .map((record) => (record.id === "m" ? { ...record, target: 40 } : record)) as AnyRecord[];
    expect(texts(after, "a")).toEqual(["“Setups”: target 35\u00a0% → 40\u00a0%"]);
    expect(texts(after, "b")).toEqual(["leading indicator “Days” from “Invoices are paid”"]);
    expect(texts(after)).toHaveLength(2);
  });
});
