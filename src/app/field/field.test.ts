import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { DIRECTIONS, type TreeRecord } from "../../core/records/tree.ts";
import { runCommand } from "../commands/registry.ts";
import { chooseOnly } from "../session.ts";
import { closeField, isOnCard, openField, typeRow } from "./open-field.ts";
import { rowBox } from "./reveal-row.ts";
import { goToRow, openFields } from "./rows.ts";

const measurer = tableMeasurer();
const TREE = `
- Aim
  - ! Top
    what for: a state
    - ! One
      why needed: it is
    - ! Two
    - ! Three
  - Metric #leading
`;
const LONG = "a text that takes some more lines than there were before, and then some more of them again, and so on";

function open(detail: "card" | "all" = "all"): TestApp {
  const test = openApp(TREE, { measurer });
  test.tree.document.commit({ key: "detail" }, (draft) => draft.patch<TreeRecord>(test.tree.id, { detail }));
  test.tree.history.seal();
  return test;
}

const field = ({ tree }: TestApp) => tree.session.getState().field;
const node = ({ tree, id }: TestApp, title: string) => tree.document.node(id(title)) as NodeRecord;
const undo = ({ tree }: TestApp) => tree.history.undo();

describe("opening a field", () => {
  it("puts the caret into its row while all fields are shown, and chooses the card", () => {
    const test = open();
    openField(test.tree, test.id("One"), "pa");
    expect(field(test)).toEqual({ id: test.id("One"), name: "pa" });
    expect(isOnCard(test.tree, { id: test.id("One"), name: "pa" })).toBe(true);
    expect(test.tree.session.getState()).toMatchObject({ focus: test.id("One"), pane: "map" });
    expect(test.keyboard).toEqual([]);
  });

  it.each([
    ["a card shows no fields", "card", "One", "pa"],
    ["it is no field of a step", "all", "One", "owner"],
    ["the node has no such row", "all", "Metric", "pa"],
  ] as const)("is left to the control beside the map where %s", (_name, detail, title, name) => {
    const test = open(detail);
    openField(test.tree, test.id(title), name);
    expect(field(test)).toEqual({ id: test.id(title), name });
    expect(isOnCard(test.tree, { id: test.id(title), name })).toBe(false);
    expect(test.keyboard).toEqual(["map"]);
  });

  it("of the title opens the title's editor", () => {
    const test = open();
    openField(test.tree, test.id("One"), "pa");
    openField(test.tree, test.id("Two"), "title");
    expect(field(test)).toBeUndefined();
    expect(test.tree.session.getState().editing?.id).toBe(test.id("Two"));
  });

  it("of a node that an empty title took away opens nothing", async () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("Two"));
    await runCommand("sketch.child", test);
    const id = test.tree.session.getState().editing?.id ?? "";
    openField(test.tree, id, "na");
    expect(field(test)).toBeUndefined();
  });

  it("unfolds what hides it and comes near from afar", () => {
    const test = open();
    test.tree.session.setState({ folded: new Set([test.id("Top")]), viewport: { x: 0, y: 0, zoom: 0.1 } });
    openField(test.tree, test.id("Three"), "strategy");
    expect(test.tree.session.getState().folded.size).toBe(0);
    expect(test.tree.session.getState().viewport.zoom).toBe(1);
    expect(test.tree.canvas.flowNodes().map(({ id }) => id)).toContain(test.id("Three"));
  });
});

describe("writing in a row", () => {
  it("is one undo step a field, however many letters, and tidy in the end", () => {
    const test = open();
    openField(test.tree, test.id("One"), "na");
    for (const text of ["it is\n", "it is\n ", "it is\n because\n"]) typeRow(test.tree, text);
    expect(node(test, "One").na).toEqual(["it is", " because", ""]);
    openField(test.tree, test.id("One"), "strategy");
    for (const text of ["s", "st ", "sta "]) typeRow(test.tree, text);
    closeField(test.tree);
    expect(node(test, "One")).toMatchObject({ na: ["it is", "because"], strategy: "sta" });
    undo(test);
    expect(node(test, "One").strategy).toBeUndefined();
    undo(test);
    expect(node(test, "One").na).toEqual(["it is"]);
    undo(test);
    expect(test.tree.document.tree.detail).toBeUndefined();
  });

  it("that changes nothing makes no step, and what came from elsewhere stays as it was", () => {
    const test = open();
    const odd = ["two\nlines", " "];
    test.tree.document.commit({ key: "import" }, (draft) => draft.patch<NodeRecord>(test.id("Two"), { na: odd }));
    const step = test.tree.history.undoable;
    openField(test.tree, test.id("Two"), "na");
    closeField(test.tree);
    expect(node(test, "Two").na).toEqual(odd);
    expect(test.tree.history.undoable).toBe(step);
  });

  it.each(DIRECTIONS)("keeps the row where it is while its card grows and shows more rows, map %s", (direction) => {
    const test = open();
    const { tree, id } = test;
    tree.document.commit({ key: "turn" }, (draft) => draft.patch<TreeRecord>(tree.id, { direction }));
    chooseOnly(tree.session, id("Top"));
    const top = (name: string) => rowBox(tree, id("Top"), name)?.y;
    const before = top("strategy");
    const height = tree.canvas.target(id("Top"))?.h ?? 0;
    openField(tree, id("Top"), "strategy");
    expect(tree.canvas.target(id("Top"))?.h).toBeGreaterThan(height);
    expect(top("strategy")).toBeCloseTo(before ?? 0, 6);
    typeRow(tree, LONG);
    expect(top("strategy")).toBeCloseTo(before ?? 0, 6);
    closeField(tree);
    expect(top("strategy")).toBeCloseTo(before ?? 0, 6);
  });
});

describe("going through the rows", () => {
  it("goes down in reading order, at the end to the card, and up to the title", () => {
    const test = open();
    const visited: (string | undefined)[] = [];
    openField(test.tree, test.id("Two"), "na");
    for (let i = 0; i < 5; i++) {
      visited.push(field(test)?.name);
      goToRow(test.tree, 1);
    }
    expect(visited).toEqual(["na", "strategy", "pa", "tactic", "sa"]);
    expect(field(test)).toBeUndefined();
    expect(test.keyboard).toEqual(["map"]);
    openField(test.tree, test.id("Two"), "strategy");
    goToRow(test.tree, -1);
    expect(field(test)?.name).toBe("na");
    goToRow(test.tree, -1);
    expect(test.tree.session.getState()).toMatchObject({ field: undefined, editing: { id: test.id("Two") } });
  });

  it("begins at the first row that misses something", () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("One"));
    openFields(test.tree);
    expect(field(test)?.name).toBe("strategy");
    const card = open("card");
    chooseOnly(card.tree.session, card.id("Aim"));
    openFields(card.tree);
    expect(field(card)?.name).toBe("sa");
  });

  it("is off on what has none of these fields", async () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("Metric"));
    await runCommand("sketch.fields", test);
    expect(field(test)).toBeUndefined();
    expect(test.toasts()).toEqual(["Only tactics and aims have these fields."]);
  });
});

describe("the switch for all fields", () => {
  it("is one undo step that makes every tactic as tall as its rows, and stacks none", async () => {
    const steps = Array.from({ length: 9 }, (_, i) => `  - ! Step ${i}`).join("\n");
    const test = openApp(`- Aim\n${steps}`, { measurer });
    const rows = () => new Set(Array.from({ length: 9 }, (_, i) => test.tree.canvas.target(test.id(`Step ${i}`))?.y));
    const before = test.tree.canvas.target(test.id("Step 0"))?.h ?? 0;
    expect(rows().size).toBeGreaterThan(1);
    await runCommand("view.detail", test);
    expect(test.tree.document.tree.detail).toBe("all");
    expect(test.tree.canvas.target(test.id("Step 0"))?.h).toBeGreaterThan(before + 50);
    expect(rows().size).toBe(1);
    undo(test);
    expect(test.tree.document.tree.detail).toBeUndefined();
    expect(test.tree.canvas.target(test.id("Step 0"))?.h).toBe(before);
  });
});
