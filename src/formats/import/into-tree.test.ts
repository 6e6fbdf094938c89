import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { Document } from "../../core/document/document.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
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

test("as a new tree: an id of its own, the name of the file where it has no title", () => {
  expect(asNewTree(coming, fixedHost(), "x.csv")[0]).toEqual({ id: "new1", type: "tree", title: "Coming" });
  const untitled = coming.map((record) => (record.type === "tree" ? { id: "new1", type: "tree", title: "" } : record));
  expect(asNewTree(untitled as AnyRecord[], fixedHost(), "my-first_tree.csv")[0]).toEqual({
    id: "new2",
    type: "tree",
    title: "My first tree",
  });
});
