import { describe, expect, it } from "vitest";
import { RecordStore } from "../document/record-store.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { GateRecord } from "../records/gate.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { tellBreach, tellGate } from "./gate.ts";

const GATE: GateRecord = {
  id: "g",
  type: "gate",
  aim: "a",
  metric: "p",
  comparator: ">=",
  value: 30,
  date: "2026-03-13",
};

function view(...more: readonly AnyRecord[]): RecordStore {
  return new RecordStore([
    { id: "t", type: "tree", title: "T" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "Aim" },
    { id: "p", type: "node", kind: "metric", role: "proxy", parent: "a", order: "a0", title: "Setups", unit: "%" },
    ...more,
  ]);
}

const reading = (date: string, value: number, metric = "p"): AnyRecord => ({
  id: `r-${metric}-${date}`,
  type: "reading",
  metric,
  date,
  value,
});

const at = (today: string) => ({ today, language: "en" });

describe("what became of a gate", () => {
  it.each([
    ["2026-03-01", [], "due in 12 days", "plain"],
    ["2026-03-12", [reading("2026-03-06", 22)], "due tomorrow, now 22\u00a0%", "plain"],
    ["2026-03-13", [reading("2026-03-13", 31)], "due today, now 31\u00a0%, which would do", "late"],
    ["2026-03-16", [reading("2026-03-13", 31)], "met 3 days ago with 31\u00a0%", "good"],
    ["2026-03-16", [reading("2026-03-12", 29), reading("2026-03-14", 40)], "missed 3 days ago with 29\u00a0%", "bad"],
    ["2026-03-16", [reading("2026-03-14", 40)], "overdue without a reading, was due 3 days ago", "late"],
  ] as const)("on %s: %s", (today, readings, state, tone) => {
    expect(tellGate(view(...readings), GATE, [], at(today))).toMatchObject({ state, tone });
  });

  it("says what a gate lacks that cannot be judged, such as its metric when that was deleted", () => {
    const { metric: _, ...gate } = GATE;
    expect(tellGate(view(), gate, [], at("2026-03-01"))).toMatchObject({
      asks: "… ≥ 30 by 13 March",
      state: "open, does not say which number to watch",
    });
    const { date: __, ...open } = GATE;
    expect(tellGate(view(), open, [], at("2026-03-01")).state).toBe("open, no date yet");
    const bare: GateRecord = { id: "g", type: "gate", text: "when people ask for it" };
    expect(tellGate(view(), bare, [], at("2026-03-01")).asks).toBe("when people ask for it");
  });

  it("asks for a decision from its day on, and names the one that was made", () => {
    const entry: DecisionRecord = {
      id: "d",
      type: "decision",
      aim: "a",
      gate: "g",
      date: "2026-03-14",
      outcome: "stop",
    };
    const decided = (today: string, ...log: DecisionRecord[]) => tellGate(view(), GATE, log, at(today)).decided;
    expect(decided("2026-03-12")).toBe("");
    expect(decided("2026-03-13")).toBe("Nothing is decided about it yet.");
    expect(decided("2026-03-20", entry)).toBe("Decided on 14 March: stop.");
    expect(decided("2026-03-20", { ...entry, reworded: true })).toBe("Nothing is decided about it yet.");
  });
});

it("a breach is told with the value, the limit and how long it has lasted", () => {
  const guardrail: NodeRecord = {
    id: "e",
    type: "node",
    kind: "metric",
    role: "guardrail",
    parent: "a",
    order: "a1",
    title: "Sign-up errors",
    unit: "%",
    comparator: "<",
    threshold: 0.5,
  };
  const tell = (...values: number[]) =>
    tellBreach(
      view(guardrail, ...values.map((value, i) => reading(`2026-03-0${i + 1}`, value, "e"))),
      guardrail,
      at("2026-03-13"),
    );
  expect(tell()).toBeUndefined();
  expect(tell(0.7, 0.4)).toBeUndefined();
  expect(tell(0.4, 0.7)).toBe("Sign-up errors stands at 0.7\u00a0% and should stay under 0.5\u00a0%.");
  expect(tell(0.6, 0.7)).toBe(
    "Sign-up errors stands at 0.7\u00a0% and should stay under 0.5\u00a0%, 2 readings in a row.",
  );
});
