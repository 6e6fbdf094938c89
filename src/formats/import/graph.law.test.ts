import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { checkInvariants } from "../../core/document/invariants.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { type Arrow, type Graph, treeOfGraph } from "./graph.ts";
import type { ImportTree } from "./import-tree.ts";
import { shape } from "./shape.ts";

/** `A>B` leads from A to B, `A~B` is dashed. Boxes are named by their letters, in their order. */
function graph(letters: string, ...arrows: readonly string[]): Graph {
  return {
    title: "",
    boxes: [...letters].map((key) => ({ key, title: key })),
    arrows: arrows.map((arrow): Arrow => {
      const [from = "", sign, to = "", ...text] = arrow;
      return { from, to, said: { because: text.join("") }, ...(sign === "~" ? { weak: true } : {}) };
    }),
  };
}

function lines({ nodes }: ImportTree): string {
  return nodes.map(({ depth, title, stray }) => `${stray ? "?" : ""}${".".repeat(depth)}${title}`).join(" ");
}

function links({ nodes, links: all = [] }: ImportTree): string[] {
  return all.map(({ from, to, kind = "" }) => `${nodes[from]?.title} ${kind}>${nodes[to]?.title}`);
}

describe("a graph as a tree", () => {
  test.each<[name: string, graph: Graph, tree: string, links: string[]]>([
    ["arrows lead down", graph("ABCD", "A>B", "A>C", "C>D"), "A .B .C ..D", []],
    ["arrows lead up", graph("DCBA", "D>C", "C>A", "B>A"), "A .C ..D .B", []],
    ["a second parent is a link", graph("ABCD", "A>B", "A>C", "B>D", "C>D"), "A .B ..D .C", ["D >C"]],
    ["a circle is opened where it leads back", graph("ABC", "C>A", "A>B", "B>C"), "A .B ..C", ["A feedsBack>C"]],
    ["… and the root stays one", graph("CABR", "C>A", "R>A", "A>B", "B>C"), "R .A ..B ...C", ["A feedsBack>C"]],
    ["a solid arrow makes the tree", graph("ABC", "B~C", "A>B", "A>C"), "A .B .C", ["C >B"]],
    ["what nothing leads to is a stray", graph("ABX", "A>B"), "A .B ?X", []],
    ["… not where nothing leads anywhere", graph("AB"), "A B", []],
    ["twice the same arrow is one", graph("AB", "A>B", "A>B"), "A .B", []],
    ["children stand in the order of the boxes", graph("ACB", "A>B", "A>C"), "A .C .B", []],
  ])("%s", (_name, given, tree, expected) => {
    const grown = treeOfGraph(given);
    expect(lines(grown.tree)).toBe(tree);
    expect(links(grown.tree)).toEqual(expected);
  });

  test("can be turned, and says what each way changes", () => {
    const { tree, turned } = treeOfGraph(graph("ABC", "A>B", "A>C"));
    expect(lines(tree)).toBe("A .B .C");
    expect(tree.losses).toEqual([]);
    expect(turned && lines(turned)).toBe("B .A C");
    expect(turned?.losses).toEqual([
      { severity: "changed", what: strings.formats.secondParent, where: "“A”", count: 1 },
    ]);
    expect(treeOfGraph(graph("AB")).turned).toBeUndefined();
  });

  test("where both ways are as good the usual one is taken", () => {
    expect(lines(treeOfGraph(graph("AB", "A>B")).tree)).toBe("A .B");
    expect(lines(treeOfGraph(graph("AB", "A>B"), "up").tree)).toBe("B .A");
  });

  test("words at an arrow are the reason; arrows to nowhere and to themselves are listed", () => {
    const { tree } = treeOfGraph(graph("AB", "A>Bso", "A>A", "A>Z"));
    expect(tree.nodes[1]).toMatchObject({ title: "B", fields: { because: "so" } });
    expect(tree.losses?.map(({ what }) => what)).toEqual([strings.formats.toItself, strings.formats.endsNowhere]);
  });

  test("links get the kind that their ends ask for; what lies apart becomes a note in the tray", () => {
    const { tree } = treeOfGraph(graph("ABCDX", "A>B", "A>C", "B>D", "C>D"));
    const { records, levels } = shape(tree, { rootTitle: "All" }, fixedHost());
    expect(drawn(records)).toEqual([
      "All (aim)",
      "  A (leading)",
      "    B (proxy)",
      "      D (proxy)",
      "    C (proxy)",
      "X (note)",
    ]);
    const link = records.find(({ type }) => type === "link") as LinkRecord;
    expect(link.kind).toBe("moves");
    expect((records.find(({ id }) => id === link.from) as NodeRecord).title).toBe("D");
    expect(levels.at(-1)).toMatchObject({ count: 1, face: "note", stray: true });
  });
});

const graphs = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const key = fc.integer({ min: 0, max: count }).map(String);
  const arrow = fc.record({
    from: key,
    to: key,
    said: fc.constantFrom({}, { because: "why" }, { sign: "-" as const }),
    weak: fc.constantFrom(true, undefined),
  });
  return fc.array(arrow, { maxLength: 20 }).map((arrows): Graph => {
    const boxes = Array.from({ length: count }, (_, key) => ({ key: String(key), title: String(key) }));
    return { title: "", boxes, arrows: arrows.map(({ weak, ...rest }) => (weak ? { ...rest, weak } : rest)) };
  });
});

law(
  "every box comes in once, every arrow as a tree edge or a link, and the tree is whole",
  fc.property(graphs, fc.constantFrom("down" as const, "up" as const), (given, usual) => {
    const { tree, turned } = treeOfGraph(given, usual);
    const there = (key: string): boolean => Number(key) < given.boxes.length;
    const pairs = given.arrows.filter(({ from, to }) => there(from) && there(to) && from !== to);
    const distinct = new Set(pairs.map(({ from, to }) => `${from} ${to}`)).size;
    for (const each of [tree, ...(turned ? [turned] : [])]) {
      expect(each.nodes.map(({ title }) => title).sort()).toEqual(given.boxes.map(({ title }) => title).sort());
      const hanging = each.nodes.filter(({ depth }) => depth > 0).length;
      expect(hanging + (each.links?.length ?? 0)).toBe(distinct);
      const { records, repairs } = shape(each, {}, fixedHost());
      checkWhole(records);
      expect(repairs).toEqual([]);
    }
  }),
);

function checkWhole(records: readonly AnyRecord[]): void {
  const ids = records.map(({ id }) => id);
  checkInvariants(new RecordStore(records), ids);
  expect(new Set(ids).size).toBe(ids.length);
}
