import { describe, expect, it } from "vitest";
import { countingHost, smallTree } from "../../../test/tools/small-tree.ts";
import { checkInvariants } from "../document/invariants.ts";
import { RecordStore } from "../document/record-store.ts";
import type { Place } from "../edits/place.ts";
import type { GrammarLoss } from "./losses.ts";
import { parseOutline } from "./outline.ts";
import { plantOutline, recordsFromOutline } from "./plant.ts";

function lossesOf(source: string, fields = true): readonly GrammarLoss[] {
  return recordsFromOutline(parseOutline(source, { fields }), countingHost()).losses;
}

describe("kinds", () => {
  it("come from the place: by the sibling before, else by the parent", () => {
    const tree = smallTree(`
- Increase retention
  - Activation
    - Setup on day 1
      - Checklist opened
    - Read the guide #note
    - Load < 2 s #guardrail
      - Measured at the edge
    - Invited somebody
  - ! Rebuild onboarding
    - First step
    - Second step
  - Write to old users
  - Revenue #outcome
    - Orders
- Second aim
`);
    expect(tree.outline()).toEqual([
      "aim Increase retention",
      "  leading Activation",
      "    proxy Setup on day 1",
      "      proxy Checklist opened",
      "    note Read the guide",
      "    guardrail Load",
      "      note Measured at the edge",
      "    proxy Invited somebody",
      "  tactic Rebuild onboarding",
      "    tactic First step",
      "    tactic Second step",
      "  tactic Write to old users",
      "  outcome Revenue",
      "    leading Orders",
      "aim Second aim",
    ]);
  });

  it("that may not hang there hang one level higher, right after what they left, and are listed", () => {
    const source = "- A\n  - B\n    - * C\n      - D\n  - E #note\n    - F #guardrail\n      - ! G\n  - H";
    const tree = smallTree(source);
    expect(tree.outline()).toEqual([
      "aim A",
      "  leading B",
      "  note E",
      "  guardrail F",
      "  tactic G",
      "  tactic H",
      "aim C",
      "  leading D",
    ]);
    expect(lossesOf(source)).toMatchObject([
      { key: "aimIsRoot", text: "C", line: 3 },
      { key: "onlyNotesBelow", text: "F", line: 6 },
      { key: "onlyNotesBelow", text: "G", line: 7 },
    ]);
  });
});

describe("fields", () => {
  it("are read in typed text, never in headings and foreign files", () => {
    const source = "# A 20% -> 30%\n- B 20% -> 30% [[A]]\n  done: x\n- ! C";
    const tree = smallTree(source);
    expect(tree.node("B")).toMatchObject({ baseline: 20, target: 30, done: "x" });
    expect(tree.node("A 20% -> 30%").kind).toBe("aim");
    expect(tree.node("C").kind).toBe("tactic");
    const { records } = recordsFromOutline(parseOutline(source, { fields: false }), countingHost());
    expect(records.slice(1)).toMatchObject([
      { title: "A 20% -> 30%" },
      { title: "B 20% -> 30% [[A]]", text: "done: x" },
      { title: "! C", kind: "metric" },
    ]);
  });

  it("of a heading's text are read, its title is not", () => {
    const tree = smallTree("# ! A @li\nbecause x\nowner:: li\nword\n- B");
    expect(tree.node("! A @li")).toMatchObject({ kind: "aim", owner: "li", text: "word" });
    expect(tree.all("mechanism")).toMatchObject([{ z: "x" }]);
  });

  it("come from children that are whole further lines, unless these have children or no parent", () => {
    const tree = smallTree("- A\n  - B\n    - because x\n    - owner:: li\n    - done: y\n      - C\n- because z");
    expect(tree.outline()).toEqual(["aim A", "  leading B", "    proxy done: y", "      proxy C", "aim because z"]);
    expect(tree.node("B")).toMatchObject({ because: "x", owner: "li" });
  });

  it("carry the day only if asked", () => {
    const outline = parseOutline("- A", { fields: true });
    const created = (options: { created?: string }) => recordsFromOutline(outline, countingHost(), options).records[1];
    expect(created({})).not.toHaveProperty("created");
    expect(created({ created: "2026-06-01" })).toMatchObject({ created: "2026-06-01" });
  });

  it("cut titles over the limit", () => {
    const source = `- ${"x".repeat(10_001)}`;
    expect(lossesOf(source)).toMatchObject([{ key: "titleCut" }]);
    expect(smallTree(source).node("x".repeat(10_000)).text).toBe("x");
  });
});

describe("names", () => {
  it("lead to nodes that come later, by title or by what an id:: line calls them", () => {
    const tree = smallTree("- A moves [[C]] supports [[Same|b]]\n  - Same\n    id:: a\n  - Same\n    id:: b\n  - C");
    const [, second] = tree.document.children(tree.id("A"));
    expect(tree.all("link")).toEqual([
      { from: tree.id("A"), to: tree.id("C"), kind: "moves" },
      { from: tree.id("A"), to: second, kind: "supports" },
    ]);
  });

  it("of gates lead through links that stand below them", () => {
    const tree = smallTree("- A\n  gate: > 5\n  - B\n- P #proxy moves [[B]]");
    expect(tree.all("gate")).toMatchObject([{ metric: tree.id("P") }]);
  });

  it("that lead nowhere are listed with their line", () => {
    expect(lossesOf('- A [[Q]]\n  link:: {"to":"zz","kind":"moves"}\n  gate:: {"metric":"zz"}')).toMatchObject([
      { key: "linkUnknown", text: "Q", line: 1 },
      { key: "recordUnknown", text: "zz", line: 1 },
      { key: "recordUnknown", text: "zz", line: 1 },
    ]);
  });
});

describe("the tree record", () => {
  it("takes its fields from the head", () => {
    const { records } = recordsFromOutline(
      parseOutline('title:: Retention\nlint:: {"cycle":"off"}\n\n- A', { fields: true }),
      countingHost(),
    );
    expect(records[0]).toMatchObject({ type: "tree", title: "Retention", lint: { cycle: "off" } });
    const store = new RecordStore(records);
    checkInvariants(
      store,
      records.map(({ id }) => id),
    );
  });
});

describe("planting into a tree", () => {
  function plant(text: string, source: string, place: (id: (title: string) => string) => Place) {
    const tree = smallTree(text);
    let losses: readonly GrammarLoss[] = [];
    tree.document.commit({ key: "paste" }, (draft) => {
      const outline = parseOutline(source, { fields: true });
      losses = plantOutline(draft, outline, place(tree.id), tree.host).losses;
    });
    return { tree, losses };
  }

  it("takes the kind from the sibling before the place and keeps the order", () => {
    const { tree } = plant("- A\n  - B\n  - ! C\n  - D", "- X\n  - Y\n- Z", (id) => ({
      parent: id("A"),
      before: id("C"),
    }));
    expect(tree.outline()).toEqual([
      "aim A",
      "  leading B",
      "  leading X",
      "    proxy Y",
      "  leading Z",
      "  tactic C",
      "  tactic D",
    ]);
  });

  it("says about the parent what whole further lines say, and about the tree nothing", () => {
    const { tree, losses } = plant("- A\n  - B", "title:: Other\n- because x\n- guard: C < 2", (id) => ({
      parent: id("B"),
    }));
    expect(tree.outline()).toEqual(["aim A", "  leading B", "    guardrail C"]);
    expect(tree.node("B").because).toBe("x");
    expect(losses).toMatchObject([{ key: "headIgnored", text: "title:: Other" }]);
  });

  it("lifts out of the tree that is there", () => {
    const { tree, losses } = plant("- A\n  - B #guardrail\n  - C", "- ! X\n- * Y\n- Z", (id) => ({ parent: id("B") }));
    expect(tree.outline()).toEqual(["aim A", "  guardrail B", "    note Z", "  leading C", "  tactic X", "aim Y"]);
    expect(losses).toMatchObject([{ key: "onlyNotesBelow" }, { key: "aimIsRoot" }]);
  });

  it("links to nodes of both", () => {
    const { tree } = plant("- A\n  - B", "- X supports [[B]] supports [[Y]]\n- Y", (id) => ({ parent: id("A") }));
    expect(tree.all("link").map(({ to }) => to)).toEqual([tree.id("B"), tree.id("Y")]);
  });
});
