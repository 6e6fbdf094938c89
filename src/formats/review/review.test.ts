import { describe, expect, it, test } from "vitest";
import { searchLog, tellLog } from "../../core/describe/decisions.ts";
import { tellReview } from "../../core/describe/review.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { markdownLog } from "./log.ts";
import { markdownNote, type ReviewNote } from "./note.ts";
import { logPages, notePages } from "./pages.ts";

const TELLING = { today: "2026-03-13", language: "en" };
const NASTY = '<img src=x onerror="alert(1)"> & **bold** | [a](b)';

const RECORDS: readonly AnyRecord[] = [
  { id: "t", type: "tree", title: "Retention" },
  { id: "a", type: "node", kind: "aim", order: "a0", title: "Customers stay", cadenceDays: 7 },
  { id: "b", type: "node", kind: "aim", order: "a1", title: "Invoices are paid" },
  {
    id: "p",
    type: "node",
    kind: "metric",
    role: "proxy",
    parent: "a",
    order: "a0",
    title: "Setups",
    unit: "%",
    baseline: 10,
    target: 40,
  },
  {
    id: "e",
    type: "node",
    kind: "metric",
    role: "guardrail",
    parent: "a",
    order: "a1",
    title: "Errors",
    unit: "%",
    comparator: "<",
    threshold: 0.5,
  },
  { id: "w", type: "mechanism", aim: "a", x: "samples", y: "setups", z: "people keep what worked" },
  { id: "g", type: "gate", aim: "a", metric: "p", comparator: ">=", value: 20, date: "2026-03-13" },
  { id: "r1", type: "reading", metric: "p", date: "2026-03-06", value: 19 },
  { id: "r2", type: "reading", metric: "p", date: "2026-03-13", value: 22 },
  { id: "r3", type: "reading", metric: "e", date: "2026-03-13", value: 0.7 },
  { id: "v", type: "review", aim: "a", date: "2026-03-13", believed: "partly" },
  { id: "d1", type: "decision", aim: "b", date: "2026-02-27", outcome: "start", why: "Half are late" },
  {
    id: "d2",
    type: "decision",
    aim: "a",
    date: "2026-03-06",
    outcome: "change",
    why: "Samples for all",
    said: {
      aim: "Customers remain",
      mechanism: "We believe emails will move setups because they remind",
      gate: "Setups ≥ 15 % by 6 March 2026",
    },
  },
  {
    id: "d3",
    type: "decision",
    aim: "a",
    mechanism: "w",
    gate: "g",
    date: "2026-03-13",
    outcome: "continue",
    why: "Setups follow",
    readings: ["r2", "r3"],
  },
];

const view = new RecordStore(RECORDS);

function note(more: Partial<ReviewNote> = {}, of = view): ReviewNote {
  const said = tellReview(of, "a", TELLING);
  if (!said) throw new Error("No review");
  const changes = [{ happened: "changed", sign: "~", text: "“Setups”: target 35 % → 40 %" }] as const;
  return {
    tree: "Retention",
    date: "13 March 2026",
    aims: [{ said, believed: "partly" }],
    changes,
    next: "20 March",
    ...more,
  };
}

test("the note of a review", () => {
  expect(markdownNote(note()).replaceAll("\u00a0", " ")).toBe(`# Review of 13 March 2026: Retention

## Customers stay

| Metric | Now | Was | Target |  |
| --- | --- | --- | --- | --- |
| Errors | 0.7 % |  |  | guardrail breached, first reading, not under 0.5 % |
| Setups | 22 % | 19 % | 40 % | three points up, 18 to go |

**Guardrail breached:** Errors stands at 0.7 % and should stay under 0.5 %.

We believe **samples** will move **setups** because people keep what worked.  
Still true? In part.

Gate: Setups ≥ 20 % by 13 March, due today, now 22 %, which would do

**Continue.** Setups follow

## What changed in the tree

- *Setups*: target 35 % → 40 %

Next review: 20 March.
`);
});

it("a note leaves out what nobody can tell, and says when nothing was changed", () => {
  const bare = markdownNote(note({ changes: undefined, next: "" }));
  expect(bare).not.toMatch(/What changed|Next review/);
  expect(markdownNote(note({ changes: [] }))).toContain("Nothing was changed since the last review.");
});

describe("the log", () => {
  const log = tellLog(view, TELLING);

  it("begins with the newest entry, each in the words of its day or else as they read now", () => {
    expect(markdownLog(log, "Retention", "").replaceAll("\u00a0", " ")).toBe(`# Decision log: Retention

## 13 March: Continue

Setups follow

- Aim: Customers stay
- Mechanism: We believe samples will move setups because people keep what worked
- Gate: Setups ≥ 20 % by 13 March
- Numbers then: Setups 22 %, Errors 0.7 %

## 6 March: Change

Samples for all

- Aim: Customers remain
- Mechanism: We believe emails will move setups because they remind
- Gate: Setups ≥ 15 % by 6 March 2026

## 27 February: Start

Half are late

- Aim: Invoices are paid
`);
  });

  it("of one aim names it once", () => {
    const text = markdownLog(tellLog(view, TELLING, "b"), "Retention", "Invoices are paid");
    expect(text).toContain("# Decision log: Invoices are paid");
    expect(text).not.toContain("- Aim:");
    expect(text).not.toContain("Setups");
  });

  it("keeps entries of an aim that is gone", () => {
    const gone = new RecordStore(RECORDS.filter(({ id }) => id !== "b"));
    expect(tellLog(gone, TELLING).at(-1)).toMatchObject({ title: "An aim that is gone", why: "Half are late" });
  });

  it.each([
    ["", ["d3", "d2", "d1"]],
    ["SAMPLES all", ["d2"]],
    ["march continue", ["d3"]],
    ["2026-02", ["d1"]],
    ["errors 0.7", ["d3"]],
    ["nowhere", []],
  ] as const)("finds “%s”", (asked, ids) => {
    expect(searchLog(log, asked).map(({ id }) => id)).toEqual(ids);
  });

  it("without an entry says so", () => {
    expect(markdownLog([], "Retention", "")).toBe("# Decision log: Retention\n\nNothing is decided yet\n");
  });
});

it("lets no text become markup", () => {
  const nasty = new RecordStore(
    RECORDS.map((record) => ({
      ...record,
      ...("title" in record ? { title: NASTY } : {}),
      ...("why" in record ? { why: NASTY } : {}),
      ...(record.type === "mechanism" ? { x: NASTY, z: NASTY } : {}),
    })) as AnyRecord[],
  );
  const [log, made] = [tellLog(nasty, TELLING), note({ tree: NASTY }, nasty)];
  for (const html of [notePages(made), logPages(log, NASTY, NASTY)]) expect(html).not.toContain("<img");
  for (const text of [markdownNote(made), markdownLog(log, NASTY, NASTY)])
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\*\*bold|(?<!\\)\[a\]/);
});
