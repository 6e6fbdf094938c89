import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { stepsDone } from "../loop/half-hour.ts";
import { signalsOf } from "../query/signals.ts";
import { commitToPlan, makePart, writeGateAhead, writePart, writeRhythm } from "./half-hour.ts";
import { writeMechanism } from "./mechanisms.ts";
import { setNumber } from "./set-number.ts";

const label = { key: "edit" };

describe("a part of the half hour", () => {
  it("hangs where it belongs and begins with its first letter", () => {
    const { document, host, id, outline } = smallTree("- * Stay");
    document.commit(label, (draft) => {
      for (const part of ["first", "second", "proxy", "slice", "guardrail"] as const)
        writePart(draft, host, id("Stay"), part, part);
    });
    expect(outline()).toEqual([
      "aim Stay",
      "  leading first",
      "    proxy proxy",
      "      tactic slice",
      "  leading second",
      "  guardrail guardrail",
    ]);
    expect(document.node(id("slice"))?.tags).toEqual(["slice"]);
    expect(signalsOf(document, id("slice"))).toEqual([id("proxy")]);
  });

  it("is the node that is there, also below a tactic", () => {
    const { document, host, id, outline } = smallTree("- * Stay\n  - ! Do\n    - Seen #proxy");
    document.commit(label, (draft) => writePart(draft, host, id("Stay"), "proxy", "Seen first"));
    expect(outline()).toEqual(["aim Stay", "  tactic Do", "    proxy Seen first"]);
  });

  it("is gone with its last letter, if nothing else was said of it", () => {
    const { document, host, id, outline } = smallTree("- * Stay");
    const write = (part: "first" | "proxy" | "slice", title: string): void => {
      document.commit(label, (draft) => writePart(draft, host, id("Stay"), part, title));
    };
    write("first", "a");
    write("first", "");
    expect(outline()).toEqual(["aim Stay"]);
    write("proxy", "p");
    write("slice", "s");
    write("slice", "");
    write("proxy", "");
    expect([...document.all()].map(({ type }) => type)).toEqual(["tree", "node"]);
    write("proxy", "a");
    document.commit(label, (draft) => setNumber(draft, id("a"), "target", { value: 3 }));
    write("proxy", "");
    expect(outline()).toEqual(["aim Stay", "  proxy "]);
  });

  it("keeps the first indicator in its place while the second is there", () => {
    const { document, host, id, outline } = smallTree("- * Stay");
    document.commit(label, (draft) => writePart(draft, host, id("Stay"), "second", "b"));
    expect(outline()).toEqual(["aim Stay", "  leading ", "  leading b"]);
    document.commit(label, (draft) => writePart(draft, host, id("Stay"), "first", "a"));
    document.commit(label, (draft) => writePart(draft, host, id("Stay"), "first", ""));
    expect(outline()).toEqual(["aim Stay", "  leading ", "  leading b"]);
  });
});

describe("the gate", () => {
  it("begins with its first change, on the proxy and in two weeks", () => {
    const { document, host, id, all } = smallTree("- * Stay\n  - One #proxy\n  - Two #proxy");
    document.commit(label, (draft) => writeGateAhead(draft, host, id("Stay"), { value: 30 }));
    expect(all("gate")).toMatchObject([
      { aim: id("Stay"), metric: id("One"), comparator: ">=", value: 30, date: "2026-06-15" },
    ]);
    document.commit(label, (draft) => writeGateAhead(draft, host, id("Stay"), { date: "2026-06-20" }));
    expect(all("gate")).toHaveLength(1);
  });

  it("is a further one once its day has passed", () => {
    const { document, host, id, all } = smallTree("- * Stay\n  - One #proxy\n    gate: continue if >= 3 by 2026-05-01");
    document.commit(label, (draft) => writeGateAhead(draft, host, id("Stay"), { value: 30 }));
    expect(all("gate").map(({ date }) => date)).toEqual(["2026-05-01", "2026-06-15"]);
  });
});

describe("who decides, and when", () => {
  it("is every week on the day of today, unless somebody says otherwise", () => {
    const { document, host, id, node } = smallTree("- * Stay");
    document.commit(label, (draft) => writeRhythm(draft, host, id("Stay"), { owner: "Ana" }));
    // 1 June 2026 is a Monday.
    expect(node("Stay")).toMatchObject({ owner: "Ana", cadenceDays: 7, minutes: 15, weekday: 1 });
    document.commit(label, (draft) => writeRhythm(draft, host, id("Stay"), { weekday: 5 }));
    expect(node("Stay")).toMatchObject({ owner: "Ana", cadenceDays: 7, minutes: 15, weekday: 5 });
  });

  it("leaves a rhythm of two weeks alone", () => {
    const { document, host, id, node } = smallTree("- * Stay ~14d");
    document.commit(label, (draft) => writeRhythm(draft, host, id("Stay"), { owner: "Ana" }));
    expect(node("Stay")).toMatchObject({ cadenceDays: 14 });
    expect(node("Stay").weekday).toBeUndefined();
  });
});

describe("the entry of the log", () => {
  it("is the start of the plan, with its gate, and ties the mechanism to what is called so", () => {
    const { document, host, id, all } = smallTree(
      "- * Stay\n  - Activation #leading\n    - First #proxy\n  - Other #leading",
    );
    const aim = id("Stay");
    document.commit(label, (draft) => {
      writeMechanism(draft, aim, "m", { x: "a first result", y: "activation ", z: "people keep what works" });
      writeGateAhead(draft, host, aim, { value: 3 });
      commitToPlan(draft, host, aim, " people keep what works ");
    });
    const [gate] = [...document.all()].filter(({ type }) => type === "gate");
    expect(all("decision")).toEqual([
      expect.objectContaining({
        aim,
        gate: gate?.id,
        mechanism: "m",
        date: "2026-06-01",
        outcome: "start",
        why: "people keep what works",
      }),
    ]);
    expect(all("mechanism")).toEqual([
      { aim, x: "a first result", y: "activation ", yNode: id("Activation"), z: "people keep what works" },
    ]);
    expect(document.node(aim)?.start).toBe("2026-06-01");
    expect([...stepsDone(document, aim, "2026-06-01", "2026-06-01")]).toContain("log");
  });

  it("ties nothing where two are called so", () => {
    const { document, host, id, all } = smallTree("- * Stay\n  - Same #leading\n  - Same #leading");
    document.commit(label, (draft) => {
      writeMechanism(draft, id("Stay"), "m", { x: "a", y: "Same", z: "c" });
      commitToPlan(draft, host, id("Stay"), "");
    });
    expect(all("mechanism")[0]).not.toHaveProperty("yNode");
  });
});

it("a part of an aim that is gone is refused", () => {
  const { document, host } = smallTree("- * Stay");
  expect(() => document.commit(label, (draft) => makePart(draft, host, "gone", "first"))).toThrow();
});
