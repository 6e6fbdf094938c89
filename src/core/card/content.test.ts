import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import type { AnyRecord } from "../records/records.ts";
import { asks, cards } from "../strings/cards.ts";
import { type CardContent, cardContent, readingsOf } from "./content.ts";

const TREE = `
- Aim 58% -> 70% by 2026-06-30 @ana
  because: it pays
  - Activation 30% -> 45%
    because early confidence keeps people
    - Setup #proxy
    - ! Onboarding @mei
      - Screen use #proxy
      - ! Screen
    - ! Email
  - guard: Errors < 0.5 %
  - Remark #note
`;

function content(tree: SmallTree, title: string, typing?: readonly string[]): CardContent {
  return cardContent(tree.document, tree.node(title), { today: "2026-03-01", language: "en", typing });
}

function withReadings(...values: readonly (readonly [title: string, date: string, value: number])[]): SmallTree {
  const tree = smallTree(TREE);
  tree.document.commit({ key: "readings" }, (draft) => {
    values.forEach(([title, date, value], i) => {
      draft.put({ id: `r${i}`, type: "reading", metric: tree.id(title), date, value } as AnyRecord);
    });
  });
  return tree;
}

describe("what a card says", () => {
  it.each([
    ["Aim", "aim", "58\u00a0%", "to 70\u00a0% by 30\u00a0June", "ana"],
    ["Activation", "leading", "30\u00a0%", "to 45\u00a0%", ""],
    ["Setup", "proxy", "", "", ""],
    ["Errors", "guardrail", "", "stays under 0.5\u00a0%", ""],
    ["Onboarding", "tactic", "", "", "mei"],
    ["Remark", "note", "", "", ""],
  ])("%s", (title, face, value, goal, owner) => {
    const said = content(smallTree(TREE), title);
    // Intl may write its own kinds of space.
    const plain = (text: string): string => text.replace(/\s/g, " ");
    expect({ ...said, value: plain(said.value), goal: plain(said.goal) }).toMatchObject({
      face,
      title,
      value: plain(value),
      goal: plain(goal),
      owner,
      typing: false,
      chips: [],
    });
  });

  it("is the latest reading, whatever the order in which they came", () => {
    const tree = withReadings(
      ["Activation", "2026-02-01", 33],
      ["Activation", "2026-03-01", 41],
      ["Activation", "2026-01-01", 31],
    );
    expect(content(tree, "Activation")).toMatchObject({
      value: "41\u00a0%",
      spark: { values: [31, 33, 41], target: 45 },
    });
    expect(readingsOf(tree.document, tree.id("Activation")).map(({ value }) => value)).toEqual([31, 33, 41]);
  });

  it("marks the first gate that nobody has decided, and no other metric's", () => {
    const tree = withReadings(["Activation", "2026-02-01", 33], ["Activation", "2026-03-01", 41]);
    const metric = tree.id("Activation");
    const gate = (id: string, date: string, value: number): AnyRecord =>
      ({ id, type: "gate", metric, comparator: ">=", value, date }) as AnyRecord;
    tree.document.commit({ key: "gates" }, (draft) => {
      draft.put(gate("g2", "2026-04-01", 45));
      draft.put(gate("g1", "2026-02-20", 40));
      draft.put({ ...gate("g0", "2026-01-01", 20), metric: tree.id("Setup") } as AnyRecord);
    });
    expect(content(tree, "Activation").spark?.gate).toBe(40);
    const decided = { id: "d", type: "decision", aim: tree.id("Aim"), gate: "g1", date: "2026-02-21" };
    tree.document.commit({ key: "decide" }, (draft) => draft.put({ ...decided, outcome: "continue" } as AnyRecord));
    expect(content(tree, "Activation").spark?.gate).toBe(45);
    expect(content(tree, "Aim").spark).toBeUndefined();
  });

  it("has no course of a single reading", () => {
    expect(content(withReadings(["Setup", "2026-02-01", 3]), "Setup")).toMatchObject({ value: "3", spark: undefined });
  });

  it("is the reason of its edge, if there is one", () => {
    const tree = smallTree(TREE);
    expect(content(tree, "Activation").because).toBe("because early confidence keeps people");
    expect(content(tree, "Setup").because).toBe("");
  });

  it.each([
    ["Onboarding", 1, true],
    ["Screen", 0, true],
    ["Email", 0, false],
  ])("of %s counts %i signals, measured %s", (title, signals, measured) => {
    expect(content(smallTree(TREE), title).meta).toEqual({ signals, measured });
  });

  it("shows tactics' signals on tactics only", () => {
    for (const title of ["Aim", "Setup", "Remark"]) expect(content(smallTree(TREE), title).meta).toBeUndefined();
  });

  it("asks for what is missing while it is typed, and shows what was read", () => {
    const tree = smallTree(TREE);
    expect(content(tree, "Setup", ["target 50 %"])).toMatchObject({
      typing: true,
      placeholder: asks.proxy,
      chips: ["target 50 %"],
    });
    expect(content(tree, "Setup").placeholder).toBe(cards.noTitle);
  });
});
