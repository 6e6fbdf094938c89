import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import type { LinkRecord } from "../records/link.ts";
import { branchOf } from "./branch.ts";
import { isLive, liveNodes } from "./live.ts";
import { depthOf, isInBranch, pathTo } from "./path.ts";
import { inReadingOrder } from "./reading-order.ts";
import { signalsOf } from "./signals.ts";

const link = (from: string, kind: LinkRecord["kind"], to: string): LinkRecord => ({
  id: `${from}-${to}`,
  type: "link",
  from,
  to,
  kind,
});

describe("paths", () => {
  const view = sketch("tactic S\naim A\n  leading M\n    tactic T\n  tactic U\naim B\nnote N");

  it("a path leads from the root to the node", () => {
    expect(pathTo(view, "T")).toEqual(["A", "M", "T"]);
    expect(pathTo(view, "A")).toEqual(["A"]);
    expect(pathTo(view, "nobody")).toEqual([]);
    expect(depthOf(view, "T")).toBe(2);
    expect(isInBranch(view, "T", "A")).toBe(true);
    expect(isInBranch(view, "T", "T")).toBe(true);
    expect(isInBranch(view, "A", "T")).toBe(false);
  });

  it("the tray comes after the aims", () => {
    expect([...inReadingOrder(view)].map(({ id }) => id)).toEqual(["A", "M", "T", "U", "B", "S", "N"]);
  });
});

describe("a branch", () => {
  it("is a node, all below it, and all that names one of them", () => {
    const view = sketch("aim A\n  leading M\n    tactic T\n  tactic U", [
      link("U", "supports", "T"),
      link("M", "moves", "A"),
      { id: "r", type: "reading", metric: "M", date: "2026-03-01", value: 1 },
      { id: "c", type: "comment", node: "A", text: "" },
    ]);
    expect(branchOf(view, "M")).toEqual({ nodes: ["M", "T"], attached: ["M-A", "r", "U-T"] });
    expect(branchOf(view, "nobody")).toEqual({ nodes: [], attached: [] });
  });
});

describe("live nodes", () => {
  it("are no notes, no ideas, and not below an idea", () => {
    const view = sketch("aim A\n  tactic? I\n    tactic J\n      proxy K\n  tactic T\n    note N\ntactic? P\nproxy Q");
    expect([...liveNodes(view)]).toEqual(["A", "T", "Q"]);
    for (const { id } of inReadingOrder(view)) expect(isLive(view, id), id).toBe(liveNodes(view).has(id));
    expect(isLive(view, "nobody")).toBe(false);
  });
});

describe("signals", () => {
  const view = sketch(
    `
aim A
  leading M
    proxy P
    tactic T
      proxy Own
      guardrail G
      proxy? Idea
      tactic Step
  guardrail H
tactic U
  metric V
    metric W
proxy Stray
proxy Far
`,
    [
      link("P", "measures", "T"),
      link("Own", "measures", "T"),
      link("Stray", "moves", "M"),
      link("Far", "moves", "Stray"),
      link("V", "moves", "A"),
    ],
  );

  it("of a tactic are its own child metrics and those that measure it", () => {
    expect(signalsOf(view, "T")).toEqual(["Own", "P"]);
    expect(signalsOf(view, "Step")).toEqual([]);
    expect(signalsOf(view, "U")).toEqual(["V"]);
  });

  it("of an aim lie below it through metrics only, or reach it by moves", () => {
    expect(signalsOf(view, "A").sort()).toEqual(["Far", "M", "P", "Stray", "V", "W"]);
  });

  it("of anything else there are none", () => {
    expect(signalsOf(view, "M")).toEqual([]);
    expect(signalsOf(view, "nobody")).toEqual([]);
  });
});
