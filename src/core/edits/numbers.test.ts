import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { connect } from "./connect.ts";
import { addGate, gatesOf } from "./gates.ts";
import { mechanismsOf, writeMechanism } from "./mechanisms.ts";
import { dateReading, putReading } from "./readings.ts";
import { setLinkKind } from "./set-link-kind.ts";
import { setNumber, unitFits } from "./set-number.ts";

const label = { key: "edit" };
const tree = () =>
  smallTree(`
- * Aim
  - Metric
    - Faster -> 2 s #proxy
  - ! Tactic
`);

describe("a number", () => {
  it("brings its unit where there is none, and tells which way is better", () => {
    const { document, node, id } = tree();
    document.commit(label, (draft) => {
      setNumber(draft, id("Metric"), "baseline", { value: 40, unit: "%" });
      setNumber(draft, id("Metric"), "target", { value: 20 });
    });
    expect(node("Metric")).toMatchObject({ baseline: 40, target: 20, unit: "%", better: "down" });
    expect(["%", undefined, "s"].map((unit) => unitFits(document, id("Metric"), unit))).toEqual([true, true, false]);
  });

  it("turns no direction that somebody has set", () => {
    const { document, node, id } = tree();
    document.commit(label, (draft) => {
      draft.patch(id("Metric"), { better: "up" } as object);
      setNumber(draft, id("Metric"), "baseline", { value: 40 });
      setNumber(draft, id("Metric"), "target", { value: 20 });
      setNumber(draft, id("Metric"), "target", undefined);
    });
    expect(node("Metric")).toMatchObject({ baseline: 40, better: "up" });
    expect(node("Metric").target).toBeUndefined();
  });
});

it("a metric has one reading a date: a later entry replaces it, and so does one that is moved there", () => {
  const { document, host, id, all } = tree();
  const metric = id("Metric");
  document.commit(label, (draft) => {
    putReading(draft, host, { metric, date: "2026-05-01", value: 1, note: "first" });
    putReading(draft, host, { metric, date: "2026-05-01", value: 2 });
    dateReading(draft, putReading(draft, host, { metric, date: "2026-05-08", value: 3 }), "2026-05-01");
  });
  expect(all("reading")).toEqual([{ metric, date: "2026-05-01", value: 3 }]);
});

it("a gate of an aim watches its only proxy, one of a metric that metric, and is due in two weeks", () => {
  const { document, host, id } = tree();
  const [aim, metric, proxy] = [id("Aim"), id("Metric"), id("Faster")];
  document.commit(label, (draft) => {
    draft.patch(proxy, { better: "down" } as object);
    addGate(draft, host, aim);
    addGate(draft, host, metric);
  });
  expect(gatesOf(document, metric)).toMatchObject([{ aim, metric, comparator: ">=", date: "2026-06-15" }]);
  expect(gatesOf(document, proxy)).toMatchObject([{ aim, metric: proxy, comparator: "<=" }]);
  expect(gatesOf(document, aim)).toHaveLength(2);
});

it("a mechanism begins with its first part and is gone with its last", () => {
  const { document, id } = tree();
  const aim = id("Aim");
  const write = (fields: Parameters<typeof writeMechanism>[3]) =>
    document.commit(label, (draft) => writeMechanism(draft, aim, "m", fields));
  write({ x: "speed" });
  write({ yNode: id("Metric") });
  expect(mechanismsOf(document, aim)).toMatchObject([{ x: "speed", yNode: id("Metric"), aim }]);
  write({ x: "" });
  write({ yNode: undefined });
  expect(mechanismsOf(document, aim)).toEqual([]);
});

it("a link does not become one that is there already", () => {
  const { document, host, id } = tree();
  const [from, to] = [id("Metric"), id("Tactic")];
  const link = (kind: "supports" | "measures"): string => {
    let made: string | undefined;
    document.commit(label, (draft) => {
      made = connect(draft, host, from, to, kind);
    });
    return made ?? "";
  };
  const [first, second] = [link("supports"), link("measures")];
  expect(() => document.commit(label, (draft) => setLinkKind(draft, second, "supports"))).toThrow("linkedAlready");
  document.commit(label, (draft) => setLinkKind(draft, second, "guards"));
  expect([document.get(first), document.get(second)]).toMatchObject([{ kind: "supports" }, { kind: "guards" }]);
});
