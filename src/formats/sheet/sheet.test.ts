import { describe, expect, it, test } from "vitest";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { type Sheet, sheetOf } from "../../core/describe/sheet.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { sheetBody } from "./html.ts";
import { markdownSheet } from "./markdown.ts";

const TODAY = "2026-02-20";

function sheetAt(id: string, view = completeTree()): Sheet {
  const sheet = sheetOf(view, id, TODAY);
  if (!sheet) throw new Error(`No sheet of ${id}`);
  return sheet;
}

test("the sheet of the complete tree as Markdown", () => {
  const text = markdownSheet(sheetAt("a1"));
  expect(text).toBe(golden(import.meta.url, "sheet.md", text));
});

describe("a sheet that nothing stands on", () => {
  const empty = new RecordStore([
    { id: "t", type: "tree", title: "" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "" },
  ]);

  it("has none of the six parts, and Markdown asks for each", () => {
    const sheet = sheetAt("a", empty);
    expect([...sheet.has]).toEqual([]);
    expect(markdownSheet(sheet).match(/^\*[^*].*\*$/gm)).toHaveLength(7);
  });

  it("has lines to fill in by hand on paper: one for the title, one below it, two in each other part", () => {
    const lines = sheetBody(sheetAt("a", empty)).match(/class="line"/g);
    expect(lines).toHaveLength(2 + 6 * 2);
  });
});

it("names the next review, which is not today once something was decided today", () => {
  const aim = { id: "a", type: "node", kind: "aim", order: "a0", title: "Stay", cadenceDays: 7, weekday: 5 } as const;
  const records: AnyRecord[] = [
    { id: "t", type: "tree", title: "" },
    { ...aim, owner: "Ana" },
  ];
  // 20 February 2026 is a Friday.
  expect(sheetAt("a", new RecordStore(records)).owner?.small).toEqual(["Next on 20 February."]);
  records.push({ id: "d", type: "decision", aim: "a", date: TODAY, outcome: "start" });
  expect(sheetAt("a", new RecordStore(records)).owner?.small).toEqual(["Next on 27 February."]);
});

it("is about aims only", () => {
  expect(sheetOf(completeTree(), "p1", TODAY)).toBeUndefined();
  expect(sheetOf(completeTree(), "nowhere", TODAY)).toBeUndefined();
});

it("lets no text become markup", () => {
  const nasty = '<img src=x onerror="alert(1)"> & **bold** | [a](b)';
  const view = new RecordStore([
    { id: "t", type: "tree", title: nasty },
    { id: "a", type: "node", kind: "aim", order: "a0", title: nasty, done: nasty, owner: nasty, with: [nasty] },
    { id: "m", type: "node", kind: "metric", role: "guardrail", parent: "a", order: "a0", title: nasty, owner: nasty },
    {
      id: "p",
      type: "node",
      kind: "metric",
      role: "proxy",
      parent: "a",
      order: "a1",
      title: nasty,
      unit: nasty,
      target: 1,
    },
    { id: "w", type: "mechanism", aim: "a", x: nasty, y: nasty, z: nasty },
    { id: "g", type: "gate", aim: "a", otherwise: nasty, learn: nasty },
    { id: "d", type: "decision", aim: "a", date: "2026-02-02", outcome: "stop", why: nasty },
  ]);
  const sheet = sheetAt("a", view);
  expect(sheetBody(sheet)).not.toMatch(/<img|\*\*bold\*\*"/);
  expect(markdownSheet(sheet)).not.toMatch(/(?<!\\)<img|(?<!\\)\*\*bold|(?<!\\)\[a\]/);
});

describe("what stands on it", () => {
  const metric = (id: string, role: "proxy" | "leading" | "outcome" | "guardrail", rest = {}) =>
    ({ id, type: "node", kind: "metric", role, parent: "a", order: `a${id}`, title: id, ...rest }) as const;
  const view = new RecordStore([
    { id: "t", type: "tree", title: "T" },
    {
      id: "a",
      type: "node",
      kind: "aim",
      order: "a0",
      title: "A",
      better: "down",
      target: 2,
      unit: "d",
      owner: "Ana",
      cadenceDays: 7,
      weekday: 5,
    },
    metric("1", "outcome"),
    metric("2", "leading", { cadenceDays: 14 }),
    metric("3", "proxy", { unit: "%", target: 40 }),
    metric("4", "guardrail", { comparator: "<=", threshold: 0.5, unit: "%", owner: "Mei" }),
    { id: "r1", type: "reading", metric: "3", date: "2026-02-01", value: 20 },
    { id: "r2", type: "reading", metric: "3", date: "2026-02-08", value: 22 },
    { id: "r3", type: "reading", metric: "3", date: "2026-03-08", value: 30 },
    { id: "g1", type: "gate", aim: "a", metric: "3", comparator: ">=", value: 25, date: "2026-02-10" },
    { id: "g2", type: "gate", aim: "a", metric: "3", comparator: ">=", value: 30, date: "2026-03-06" },
    ...Array.from({ length: 7 }, (_, i) => ({
      id: `d${i}`,
      type: "decision" as const,
      aim: "a",
      date: `2026-01-0${i + 1}`,
      outcome: "continue" as const,
    })),
  ]);
  const sheet = sheetAt("a", view);

  it("begins with what moves first, and knows no reading of tomorrow", () => {
    expect(sheet.signals.map(({ title, now, target, read }) => [title, now, target, read])).toEqual([
      ["3", "22\u00a0%", "40\u00a0%", "every week"],
      ["2", "", "", "every two weeks"],
      ["1", "", "", "every week"],
    ]);
  });

  it("shows the gate that waits for a decision and the one that lies ahead, and the limit of a guardrail with who watches it", () => {
    expect(sheet.gates).toMatchObject([
      { state: { text: "missed 10 days ago with 22\u00a0%" }, small: ["Nothing is decided about it yet."] },
      {
        says: "We will continue if 3 ≥ 30\u00a0% by 6 March",
        state: { text: "due in 14 days, now 22\u00a0%", tone: "plain" },
      },
    ]);
    expect(sheet.guardrails).toMatchObject([{ says: "4 stays at or below 0.5\u00a0%", small: ["Mei watches it"] }]);
  });

  it("names the day of the next review, and the goal in the direction that is better", () => {
    expect(sheet.owner).toEqual({ name: "Ana", when: "every Friday", small: ["Next on 20 February."] });
    expect(sheet.done).toEqual(["Done when ≤ 2\u00a0d"]);
  });

  it("holds five entries of the log, the newest first, and says how many are older", () => {
    expect(sheet.decisions.map(({ date }) => date)).toEqual([
      "7 January",
      "6 January",
      "5 January",
      "4 January",
      "3 January",
    ]);
    expect(sheet.moreDecisions).toBe(2);
  });
});
