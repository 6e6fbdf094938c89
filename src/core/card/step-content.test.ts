import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import type { NodeRecord } from "../records/node.ts";
import type { StepField } from "../records/step-fields.ts";
import type { TreeRecord } from "../records/tree.ts";
import { steps } from "../strings/steps.ts";
import { cardContent } from "./content.ts";

const TREE = `
- Aim
  why enough: these two are all
  - ! Top
    why needed: first reason
    why needed: second reason
    what for: a state
    - ! One
      why this way: it works
      how: by doing it
    - ! Two
    - ! Idea
  - ! Other
  - Metric #leading
- * Second aim
`;

/** The rows of a card, each as its name, tone and text, while all fields are shown. */
function rows({ document, node }: SmallTree, title: string, field?: StepField): string[] | undefined {
  const options = { today: "2026-03-01", language: "en", field };
  const content = cardContent(document, node(title), options);
  return content.rows?.map(({ name, tone, text, typing }) => `${name} ${tone}${typing ? " typing" : ""} ${text}`);
}

function tree(detail: "card" | "all" = "all"): SmallTree {
  const made = smallTree(TREE);
  made.document.commit({ key: "detail" }, (draft) => {
    draft.patch<TreeRecord>(made.document.tree.id, { detail });
    draft.patch<NodeRecord>(made.id("Idea"), { status: "idea" });
  });
  return made;
}

describe("the rows of a step", () => {
  it("are those of tactics and aims while the tree shows them, and of nothing else", () => {
    expect(rows(tree("card"), "Top")).toBeUndefined();
    expect(rows(tree(), "Metric")).toBeUndefined();
    expect(rows(tree(), "Aim")).toEqual(["sa plain these two are all"]);
    expect(rows(tree(), "Second aim")).toEqual([]);
  });

  it("stand in reading order; a list has one entry a line; what is empty and should not be warns", () => {
    expect(rows(tree(), "Top")).toEqual([
      "na plain first reason\nsecond reason",
      "strategy strong a state",
      `pa missing ${steps.pa.missing}`,
      "tactic asked As the title says",
      `sa missing ${steps.sa.missing}`,
    ]);
  });

  it("ask why it is needed only below another tactic, and why it is enough only above several live ones", () => {
    expect(rows(tree(), "One")?.map((row) => row.split(" ")[0])).toEqual(["na", "strategy", "pa", "tactic"]);
    expect(rows(tree(), "Other")?.map((row) => row.split(" ")[0])).toEqual(["strategy", "pa", "tactic"]);
    const made = tree();
    made.document.commit({ key: "x" }, (draft) => draft.patch<NodeRecord>(made.id("Two"), { status: "idea" }));
    expect(rows(made, "Top")).toHaveLength(4);
  });

  it("are all offered while one of them is typed, and the empty one asks", () => {
    expect(rows(tree(), "Other", "sa")).toEqual([
      `na asked ${steps.na.ask}`,
      `strategy missing ${steps.strategy.missing}`,
      `pa missing ${steps.pa.missing}`,
      "tactic asked As the title says",
      `sa asked typing ${steps.sa.ask}`,
    ]);
    expect(rows(tree(), "One", "tactic")?.[3]).toBe("tactic strong typing by doing it");
  });

  it("warn of an empty how where there is no title to read instead", () => {
    const made = tree();
    const id = made.id("Two");
    made.document.commit({ key: "x" }, (draft) => draft.patch<NodeRecord>(id, { title: " " }));
    const node = made.document.node(id) as NodeRecord;
    const content = cardContent(made.document, node, { today: "2026-03-01", language: "en" });
    expect(content.rows?.at(-1)).toMatchObject({ name: "tactic", tone: "missing" });
  });
});
