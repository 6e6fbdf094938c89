import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import { checkInvariants } from "../document/invariants.ts";
import { faceOf } from "../records/node.ts";
import { applyParsed } from "./apply.ts";
import type { GrammarLoss } from "./losses.ts";
import { parseNode } from "./node.ts";

/** Types `text` over the node of a title, as the editor does; gives what could not be taken over. */
function type(tree: SmallTree, title: string, text: string, isNew = false): GrammarLoss[] {
  const { document, host } = tree;
  const node = tree.node(title);
  const parsed = parseNode(text, { today: host.today(), face: faceOf(node), isNew });
  let losses: GrammarLoss[] = [];
  document.commit({ key: "rename" }, (draft) => {
    const at = parsed.isFieldOfParent && node.parent !== undefined ? node.parent : node.id;
    if (at !== node.id) draft.remove(node.id);
    losses = applyParsed(draft, at, parsed, host);
  });
  checkInvariants(
    document,
    [...document.all()].map(({ id }) => id),
  );
  return losses;
}

const RETENTION = `
- Increase retention
  - 30-day activation rate
    - Setup completed on day 1
  - Time to first value
  - ! Rebuild onboarding
    - Steps done #proxy
    - Checklist opened
`;

describe("fields", () => {
  it("go onto the node", () => {
    const tree = smallTree(RETENTION);
    expect(type(tree, "Time to first value", "Time to value 5 days -> 2 days by wk2 @li #x\nmore")).toEqual([]);
    expect(tree.node("Time to value")).toMatchObject({
      kind: "metric",
      role: "leading",
      baseline: 5,
      target: 2,
      unit: "days",
      better: "down",
      targetDate: "2026-06-15",
      owner: "li",
      tags: ["x"],
      text: "more",
    });
  });

  it("add to prose, lists and text, and replace other values", () => {
    const tree = smallTree("- A\n  - B @li #x\n    because a\n    why needed: b\n    text");
    type(tree, "B", "B @maya #y #x because c\nwhy needed: d\nwords");
    expect(tree.node("B")).toMatchObject({
      owner: "maya",
      tags: ["x", "y"],
      because: "a\nc",
      na: ["b", "d"],
      text: "text\nwords",
    });
  });

  it("say the kind by a mark or a role where it may stand", () => {
    const tree = smallTree(RETENTION);
    type(tree, "Time to first value", "! Time to first value");
    type(tree, "Checklist opened", "Checklist opened #note");
    expect(tree.node("Time to first value").kind).toBe("tactic");
    expect(tree.node("Checklist opened").kind).toBe("note");
    expect(tree.node("Checklist opened").role).toBeUndefined();
  });

  it.each([
    ["an aim below another node", "Time to first value", "* Time to first value"],
    ["a note above a metric", "30-day activation rate", "30-day activation rate #note"],
  ])("leave %s what it is and say so", (_what, title, text) => {
    const tree = smallTree(RETENTION);
    expect(type(tree, title, text)).toMatchObject([{ key: "kindRefused" }]);
    expect(tree.node(title)).toMatchObject({ kind: "metric", role: "leading" });
  });

  it("cut a title that is too long between two characters, and keep the rest", () => {
    const tree = smallTree(RETENTION);
    const start = "x".repeat(9_999);
    expect(type(tree, "Checklist opened", `${start}🎯 rest\nmore`)).toMatchObject([{ key: "titleCut" }]);
    expect(tree.node(start).text).toBe("🎯 rest\nmore");
  });
});

describe("guard:", () => {
  it("makes a guardrail under the aim, from its second line or as a child that vanishes", () => {
    for (const isChild of [false, true]) {
      const tree = smallTree(RETENTION);
      const guard = "guard: p95 load < 2 s";
      if (isChild) type(tree, "Time to first value", guard, true);
      else type(tree, "Increase retention", `Increase retention\n${guard}`);
      const aim = tree.id("Increase retention");
      expect(tree.node("p95 load")).toMatchObject({
        role: "guardrail",
        parent: aim,
        comparator: "<",
        created: "2026-06-01",
        threshold: 2,
        unit: "s",
      });
      expect(tree.document.children(aim).at(-1)).toBe(tree.id("p95 load"));
      expect(tree.outline().filter((line) => line.includes("Time to first value"))).toHaveLength(isChild ? 0 : 1);
    }
  });

  it("hangs above a note or guardrail", () => {
    const tree = smallTree("- A\n  - B #guardrail\n    - C");
    expect(type(tree, "C", "C\nguard: D < 2")).toMatchObject([{ key: "onlyNotesBelow", text: "D" }]);
    expect(tree.node("D").parent).toBe(tree.id("A"));
  });
});

describe("gate:", () => {
  const gate = "gate: continue if >= 60% by wk2";
  it("is about the proxy that it stands at", () => {
    const tree = smallTree(RETENTION);
    expect(type(tree, "Setup completed on day 1", `Setup completed on day 1\n${gate}`)).toEqual([]);
    const aim = tree.id("Increase retention");
    const metric = tree.id("Setup completed on day 1");
    expect(tree.all("gate")).toEqual([{ aim, metric, comparator: ">=", value: 60, date: "2026-06-15" }]);
    expect(tree.node("Setup completed on day 1").unit).toBe("%");
  });

  it("is about nothing on a tactic with two proxies", () => {
    const tree = smallTree(RETENTION);
    type(tree, "Rebuild onboarding", `Rebuild onboarding\n${gate}`);
    expect(tree.all("gate")).toEqual([
      {
        aim: tree.id("Increase retention"),
        comparator: ">=",
        value: 60,
        date: "2026-06-15",
        text: "continue if >= 60% by wk2",
      },
    ]);
  });

  it.each([
    ["an aim", "- A\n  - B\n    - P\n  - ! T\n    - Q #proxy", "A", "P"],
    ["an aim by a link", "- A\n  - B\n- P #proxy moves [[B]]", "A", "P"],
    ["a tactic", "- A\n  - ! T\n    - P #proxy\n    - Q #leading", "T", "P"],
    ["a tactic by a link", "- A\n  - ! T\n  - P #proxy measures [[T]]", "T", "P"],
  ])("is about the only proxy of %s", (_what, text, at, metric) => {
    const tree = smallTree(text);
    type(tree, at, `${at}\ngate: > 5`);
    expect(tree.all("gate")).toMatchObject([{ metric: tree.id(metric) }]);
  });

  it("is about the metric that it names", () => {
    const tree = smallTree(RETENTION);
    type(
      tree,
      "Rebuild onboarding",
      "Rebuild onboarding\ngate: continue if  setup COMPLETED on day 1 > 5 else stop\nlearn: why",
    );
    expect(tree.all("gate")).toMatchObject([
      { metric: tree.id("Setup completed on day 1"), otherwise: "stop", learn: "why" },
    ]);
  });

  it("keeps its words where it names no metric, or has another unit than its metric", () => {
    const tree = smallTree("- A\n  - B -> 5 s\n  - ! T");
    expect(type(tree, "T", "T\ngate: nothing like it > 5")).toMatchObject([
      { key: "gateUnknown", text: "nothing like it" },
    ]);
    expect(type(tree, "B", "B\ngate: > 5%")).toMatchObject([{ key: "gateUnit" }]);
    expect(tree.all("gate")).toMatchObject([
      { value: 5, text: "nothing like it > 5" },
      { value: 5, text: "> 5%" },
    ]);
    expect(tree.node("B").unit).toBe("s");
  });
});

describe("mechanisms", () => {
  it("belong to the aim above", () => {
    const tree = smallTree(RETENTION);
    type(tree, "Checklist opened", "Checklist opened\nWe believe [[Steps done]] will move setup because it is short");
    const x = tree.id("Steps done");
    expect(tree.all("mechanism")).toEqual([
      { aim: tree.id("Increase retention"), xNode: x, y: "setup", z: "it is short" },
    ]);
  });

  it("get their Z from a reason at the aim, which itself is no edge", () => {
    const tree = smallTree("- A\n  We believe x will move y\n  - B");
    type(tree, "A", "A because of z");
    type(tree, "B", "because of w", true);
    expect(tree.all("mechanism")).toMatchObject([{ x: "x", y: "y", z: "of z" }, { z: "of w" }]);
    expect(tree.node("A").because).toBeUndefined();
  });

  it("stay text without an aim, and keep words that name nothing", () => {
    const tree = smallTree("- A\n- ! T");
    const sentence = "We believe x will move y";
    expect(type(tree, "T", `T\n${sentence}`)).toMatchObject([{ key: "mechanismHomeless", text: sentence }]);
    expect(tree.node("T").text).toBe(sentence);
    expect(type(tree, "A", "A\nWe believe [[Q]] will move y")).toMatchObject([{ key: "mechanismUnknown", text: "Q" }]);
    expect(tree.all("mechanism")).toMatchObject([{ x: "Q", y: "y" }]);
  });
});

describe("links", () => {
  it("go to the first of two nodes of a title in reading order, to the one of an id, and say so", () => {
    const tree = smallTree("- A\n  - B\n    - Same\n  - Same\n  - C");
    const [first, second] = tree.document
      .children(tree.id("A"))
      .slice(0, 2)
      .map((id) => tree.document.node(id));
    expect(type(tree, "C", "C supports [[same]]")).toMatchObject([{ key: "linkAmbiguous" }]);
    expect(type(tree, "C", `C supports [[Other|${second?.id}]]`)).toEqual([]);
    expect(tree.all("link").map(({ to }) => to)).toEqual([tree.document.children(first?.id ?? "")[0], second?.id]);
  });

  it("are left out where they lead nowhere or back, and are not doubled", () => {
    const tree = smallTree("- A\n  - B\n  - C");
    const losses = type(tree, "B", "B [[Q]] [[B]] supports [[C]] supports [[C]]");
    expect(losses).toMatchObject([
      { key: "linkUnknown", text: "Q" },
      { key: "linkToItself", text: "B" },
    ]);
    expect(tree.all("link")).toHaveLength(1);
  });

  it("are of the kind that the pair asks, from the end that it asks", () => {
    const tree = smallTree("- A\n  - B\n    - P");
    type(tree, "A", "A [[P]]");
    expect(tree.all("link")).toEqual([{ from: tree.id("P"), to: tree.id("A"), kind: "moves" }]);
  });

  it("hang a node of the tray where it moves first", () => {
    const tree = smallTree("- A\n  - B\n- ! T");
    type(tree, "T", "T [[B]]");
    expect(tree.node("T").parent).toBe(tree.id("B"));
    expect(tree.all("link")).toEqual([]);
  });
});
