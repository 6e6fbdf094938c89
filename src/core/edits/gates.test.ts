import { describe, expect, it } from "vitest";
import { Document } from "../document/document.ts";
import { isDecided, isFrozen } from "../loop/gates.ts";
import { addDays } from "../records/dates.ts";
import type { GateRecord } from "../records/gate.ts";
import { isRecord } from "../records/records.ts";
import { logDecision } from "./decisions.ts";
import { addGate, changeGate, type GateFields, removeGate } from "./gates.ts";
import { Refused } from "./refused.ts";

const TODAY = "2026-03-13";

function world(today = TODAY, gate: Partial<GateRecord> = {}) {
  let count = 0;
  const host = { newId: () => `x${++count}`, today: () => today };
  const document = new Document([
    { id: "t", type: "tree", title: "T" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "Customers stay" },
    { id: "m", type: "mechanism", aim: "a", x: "samples", y: "setups", z: "people keep what worked" },
    { id: "p", type: "node", kind: "metric", role: "proxy", parent: "a", order: "a0", title: "Setups", unit: "%" },
    { id: "g", type: "gate", aim: "a", metric: "p", comparator: ">=", value: 30, date: "2026-03-15", ...gate },
  ]);
  const edit = (run: Parameters<Document["commit"]>[1]): void => void document.commit({ key: "edit" }, run);
  return {
    document,
    host,
    edit,
    gate: () => document.get("g") as GateRecord,
    change: (fields: GateFields, why?: string) => edit((draft) => changeGate(draft, host, "g", fields, why)),
    log: () => [...document.all()].filter((record) => isRecord(record, "decision")),
  };
}

describe("a gate stands from two days before its day", () => {
  it.each([
    ["2026-03-12", false],
    ["2026-03-13", true],
    ["2026-03-15", true],
    ["2026-03-30", true],
  ])("on %s: %s", (today, frozen) => {
    expect(isFrozen(world().gate(), today)).toBe(frozen);
  });

  it("and then refuses a change without a reason, whatever it is", () => {
    for (const fields of [{ value: 25 }, { date: "2026-03-27" }, { metric: undefined }, { otherwise: "wait" }]) {
      const { change, gate } = world();
      const before = gate();
      expect(() => change(fields)).toThrow(Refused);
      expect(gate()).toBe(before);
    }
  });

  it("logs what it said before, what it says now, and why", () => {
    const { change, gate, log } = world();
    change({ value: 25, date: "2026-03-27" }, "the tracking was broken for a week");
    expect(gate()).toMatchObject({ value: 25, was: [{ until: TODAY, value: 30, date: "2026-03-15", metric: "p" }] });
    expect(log()).toMatchObject([
      {
        outcome: "change",
        gate: "g",
        reworded: true,
        why: "Gate changed from “Setups ≥ 30\u00a0% by 15 March 2026” to “Setups ≥ 25\u00a0% by 27 March 2026”: the tracking was broken for a week",
      },
    ]);
  });

  it("so that a new wording decides nothing", () => {
    const { change, gate, log, edit, host } = world();
    change({ value: 25 }, "because");
    expect(isDecided(gate(), log())).toBe(false);
    edit((draft) => logDecision(draft, host, { aim: "a", gate: "g", outcome: "stop", why: "enough" }));
    expect(isDecided(gate(), log())).toBe(true);
  });

  it("takes a change that changes nothing, without an entry", () => {
    const { change, log } = world();
    change({ value: 30, learn: "" });
    expect(log()).toEqual([]);
  });

  it("is taken away only with a reason, which the log keeps with its words", () => {
    const { edit, host, gate, log } = world();
    expect(() => edit((draft) => removeGate(draft, host, "g"))).toThrow(Refused);
    edit((draft) => removeGate(draft, host, "g", "we stopped measuring"));
    expect(gate()).toBeUndefined();
    expect(log()).toMatchObject([
      { why: "Gate taken away, “Setups ≥ 30\u00a0% by 15 March 2026”: we stopped measuring" },
    ]);
  });
});

describe("a gate is free", () => {
  it("to be taken away long before its day", () => {
    const { edit, host, gate } = world("2026-03-01");
    edit((draft) => removeGate(draft, host, "g"));
    expect(gate()).toBeUndefined();
  });

  it("on the day on which it came about, however near it is", () => {
    const { document, edit, host } = world();
    let id = "";
    edit((draft) => {
      id = addGate(draft, host, "p");
    });
    edit((draft) => changeGate(draft, host, id, { date: addDays(TODAY, 1) }));
    edit((draft) => changeGate(draft, host, id, { value: 30 }));
    edit((draft) => changeGate(draft, host, id, { otherwise: "stop" }));
    expect(document.get(id)).toMatchObject({ agreed: TODAY, otherwise: "stop" });
    expect(isFrozen(document.get(id) as GateRecord, addDays(TODAY, 1))).toBe(true);
  });

  it("on the day on which it is brought nearer", () => {
    const { change, gate } = world(TODAY, { date: "2026-03-27" });
    change({ date: "2026-03-14" });
    change({ value: 35 });
    expect(gate()).toMatchObject({ value: 35, was: [{ until: TODAY, value: 30, date: "2026-03-27" }] });
  });
});

describe("what decides a gate", () => {
  const decided = (outcome: "start" | "continue" | "change" | "stop", on: string): boolean => {
    const { edit, host, gate, log } = world(on);
    edit((draft) => logDecision(draft, host, { aim: "a", gate: "g", outcome }));
    return isDecided(gate(), log());
  };

  it.each([
    ["start", "2026-03-15", false],
    ["continue", "2026-03-14", false],
    ["continue", "2026-03-15", true],
    ["continue", "2026-03-20", true],
    ["change", "2026-03-14", false],
    ["change", "2026-03-15", true],
    ["stop", "2026-03-01", true],
  ] as const)("%s on %s: %s", (outcome, on, is) => {
    expect(decided(outcome, on)).toBe(is);
  });
});

it("an entry keeps aim, mechanism and gate in the words of its day", () => {
  const { edit, host, log } = world();
  edit((draft) => logDecision(draft, host, { aim: "a", gate: "g", outcome: "stop" }));
  edit((draft) => {
    draft.patch("a", { title: "Revenue grows" } as object);
    draft.remove("m");
    draft.remove("g");
  });
  expect(log()[0]?.said).toEqual({
    aim: "Customers stay",
    mechanism: "We believe samples will move setups because people keep what worked",
    gate: "Setups ≥ 30\u00a0% by 15 March 2026",
  });
});
