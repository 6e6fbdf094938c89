import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { invert } from "../../core/document/diff.ts";
import { Document } from "../../core/document/document.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { joining } from "../../core/strings/joining.ts";
import { asNewTree } from "./as-new-tree.ts";
import { intoTree } from "./into-tree.ts";

const base = [
  { id: "t1", type: "tree", title: "Open" },
  { id: "a1", type: "node", kind: "aim", order: "a0", title: "Aim" },
  { id: "m1", type: "node", kind: "metric", parent: "a1", order: "a0", title: "Metric" },
  { id: "g1", type: "node", kind: "metric", role: "guardrail", parent: "a1", order: "a1", title: "Guard" },
] as AnyRecord[];
const coming = [
  { id: "t9", type: "tree", title: "Coming" },
  { id: "x1", type: "node", kind: "metric", order: "a5", title: "Second" },
  { id: "m1", type: "node", kind: "tactic", order: "a0", title: "First" },
  { id: "y1", type: "node", kind: "metric", parent: "m1", order: "a0", title: "Below" },
  { id: "k1", type: "link", from: "y1", to: "m1", kind: "moves" },
  { id: "r1", type: "reading", metric: "y1", date: "2026-01-01", value: 1 },
  { id: "d1", type: "decision", aim: "m1", date: "2026-01-01", outcome: "stop", readings: ["r1"] },
] as AnyRecord[];

function added(parent?: string) {
  const document = new Document(base);
  const incoming = intoTree(document, coming, fixedHost(), parent);
  document.apply({ key: "import" }, incoming.diff);
  return { ...incoming, document, lines: drawn(document) };
}

describe("into a tree", () => {
  test("below a node, behind what is there, in their own order", () => {
    const { lines, losses, tops, diff } = added("a1");
    expect(lines).toEqual([
      "Aim (aim)",
      "  Metric (leading)",
      "  Guard (guardrail)",
      "  First (tactic)",
      "    Below (leading)",
      "  Second (leading)",
    ]);
    expect(losses).toEqual([]);
    expect(tops).toEqual(["new1", "x1"]);
    expect([diff.updated.size, diff.removed.size, diff.added.size]).toEqual([0, 0, 6]);
  });

  test("without a place beside the roots", () => {
    expect(added().lines).toEqual([
      "Aim (aim)",
      "  Metric (leading)",
      "  Guard (guardrail)",
      "First (tactic)",
      "  Below (leading)",
      "Second (leading)",
    ]);
  });

  test("where it may not hang, one level higher, and lists it", () => {
    const { lines, losses } = added("g1");
    expect(lines.slice(3)).toEqual(["  First (tactic)", "    Below (leading)", "  Second (leading)"]);
    expect(losses).toEqual([
      { severity: "changed", what: strings.formats.oneLevelUp("tactic"), where: "“First”", count: 1 },
      { severity: "changed", what: strings.formats.oneLevelUp("metric"), where: "“Second”", count: 1 },
    ]);
  });

  test("an id that is taken gets a new one, and whoever names it follows", () => {
    const { document } = added("a1");
    expect(document.get("m1")).toMatchObject({ title: "Metric" });
    expect(document.get("y1")).toMatchObject({ parent: "new1" });
    expect(document.get("k1")).toMatchObject({ from: "y1", to: "new1" });
    expect(document.get("d1")).toMatchObject({ aim: "new1", readings: ["r1"] });
  });

  test("its own tree record stays outside", () => {
    expect(added("a1").document.tree).toMatchObject({ id: "t1", title: "Open" });
  });

  test("a whole tree twice: nothing is lost, everything has an id of its own", () => {
    const document = new Document([...completeTree().all()]);
    const size = document.size;
    document.apply({ key: "import" }, intoTree(document, [...completeTree().all()], fixedHost()).diff);
    expect(document.size).toBe(2 * size - 1);
    expect(drawn(document).filter((line) => line.startsWith("New teams stay"))).toHaveLength(2);
  });
});

describe("what the open tree has already", () => {
  const readings = (metric: string, title: string): AnyRecord[] =>
    [
      { id: "t9", type: "tree", title: "Readings" },
      { id: metric, type: "node", kind: "metric", order: "a0", title },
      { id: "y1", type: "node", kind: "metric", parent: metric, order: "a0", title: "Below" },
      { id: "r1", type: "reading", metric, date: "2026-01-01", value: 5 },
      { id: "r2", type: "reading", metric, date: "2026-01-08", value: 6, note: "new" },
    ] as AnyRecord[];
  const open = (): Document =>
    new Document([
      ...base,
      { id: "old", type: "reading", metric: "m1", date: "2026-01-01", value: 4, note: "kept" } as AnyRecord,
    ]);

  test.each([
    ["by its id", "m1", "Another title"],
    ["by its title, if no other has it", "x9", " METRIC "],
  ])("is found %s, and takes what hangs on it", (_how, id, title) => {
    const document = open();
    const incoming = intoTree(document, readings(id, title), fixedHost(), "g1", [id]);
    document.apply({ key: "import" }, incoming.diff);
    expect(drawn(document)).toEqual(["Aim (aim)", "  Metric (leading)", "    Below (leading)", "  Guard (guardrail)"]);
    expect(document.get("old")).toMatchObject({ metric: "m1", value: 5, note: "kept" });
    expect(document.get("r1")).toBeUndefined();
    expect(document.get("r2")).toMatchObject({ metric: "m1", value: 6, note: "new" });
    expect(incoming.losses).toEqual([{ severity: "changed", what: joining.replaced, where: "2026-01-01", count: 1 }]);
  });

  test("is one undoable change that also brings the former reading back", () => {
    const document = open();
    document.apply({ key: "import" }, intoTree(document, readings("m1", ""), fixedHost(), undefined, ["m1"]).diff);
    document.apply({ key: "undo" }, invert(intoTree(open(), readings("m1", ""), fixedHost(), undefined, ["m1"]).diff));
    expect(document.get("old")).toMatchObject({ value: 4 });
    expect(document.get("r2")).toBeUndefined();
  });

  test("is not guessed: two of a title, a tactic, nothing alike; then it comes in as the file has it", () => {
    const two = new Document([...base, { ...base[2], id: "m2", order: "a5" } as AnyRecord]);
    for (const [document, id, title] of [
      [two, "x9", "Metric"],
      [new Document(base.map((one) => (one.id === "m1" ? ({ ...one, kind: "tactic" } as AnyRecord) : one))), "m1", "X"],
      [open(), "x9", "Unknown"],
    ] as const) {
      const { diff } = intoTree(document, readings(id, title), fixedHost(), undefined, [id]);
      expect([diff.added.size, diff.updated.size]).toEqual([4, 0]);
    }
  });

  test("is the chosen number, for a file of one that says nothing better", () => {
    const lone = readings("x9", "Export").filter(({ id }) => id !== "y1");
    const document = open();
    document.apply({ key: "import" }, intoTree(document, lone, fixedHost(), "m1", ["x9"]).diff);
    expect(drawn(document)).toEqual(["Aim (aim)", "  Metric (leading)", "  Guard (guardrail)"]);
    expect(document.get("r2")).toMatchObject({ metric: "m1" });
  });
});

test("as a new tree: an id of its own, the name of the file where it has no title", () => {
  expect(asNewTree(coming, fixedHost(), "x.csv")[0]).toEqual({ id: "new1", type: "tree", title: "Coming" });
  const untitled = coming.map((record) => (record.type === "tree" ? { id: "new1", type: "tree", title: "" } : record));
  expect(asNewTree(untitled as AnyRecord[], fixedHost(), "my-first_tree.csv")[0]).toEqual({
    id: "new2",
    type: "tree",
    title: "My first tree",
  });
});
