import { describe, expect, it } from "vitest";
import { openApp, type TestApp, type TestOptions } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { moveNodes } from "../../core/edits/move.ts";
import { removeBranches } from "../../core/edits/remove.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { TreeRecord } from "../../core/records/tree.ts";
import { chooseOnly, chooseSome } from "../session.ts";
import { openEditor } from "../sketch/editor.ts";

const measurer = tableMeasurer();
const LONG = "A much longer title than before, which takes the card some more lines than it had until now";

const TREE = `
- Aim
  - A
    - A1
    - A2
  - B
    - B1
      - B11
  - C
    - C1
- ! Stray
`;

/** An aim with `wide` children, each of which has `deep` nodes in a chain below it. */
function large(wide: number, deep: number): string {
  const lines = ["- Aim"];
  for (let i = 0; i < wide; i++) {
    for (let j = 0; j < deep; j++) lines.push(`${"  ".repeat(j + 1)}- N${i}.${j}`);
  }
  return lines.join("\n");
}

function open(text = TREE, some: Partial<TestOptions> = {}): TestApp {
  return openApp(text, { measurer, ...some });
}

function patch({ tree, id }: TestApp, title: string, fields: Partial<NodeRecord>): void {
  tree.document.commit({ key: "edit" }, (draft) => draft.patch<NodeRecord>(id(title), fields));
}

/** Where a node will stand on the map, its middle across and its top. */
function placeOf({ tree, id }: TestApp, title: string): string {
  const rect = tree.canvas.target(id(title));
  return rect ? `${(rect.x + rect.w / 2).toFixed(3)} ${rect.y.toFixed(3)}` : "nowhere";
}

const idsOf = ({ tree }: TestApp): string[] => tree.canvas.flowNodes().map(({ id }) => id);
const titlesOf = (test: TestApp): (string | undefined)[] => idsOf(test).map(test.title);
const look = ({ tree }: TestApp, x: number, y: number, zoom = 1): void =>
  tree.session.setState({ viewport: { x, y, zoom } });

describe("the chosen node keeps its place", () => {
  const changes: readonly (readonly [name: string, run: (test: TestApp) => void])[] = [
    ["a sibling before it grows", (test) => patch(test, "A", { title: LONG })],
    ["its parent grows", (test) => patch(test, "Aim", { title: LONG })],
    ["a cousin comes", (test) => patch(test, "C1", { parent: test.id("A") })],
    ["a branch before it goes", ({ tree, id }) => commit(tree, (draft) => removeBranches(draft, [id("A")]))],
    ["a branch before it is folded", ({ tree, id }) => tree.session.setState({ folded: new Set([id("A")]) })],
    ["its own branch is folded", ({ tree, id }) => tree.session.setState({ folded: new Set([id("B1")]) })],
    ["a row above it gets a reason", (test) => patch(test, "B", { because: LONG })],
    ["the map turns", (test) => turn(test, "right")],
    ["the map turns upside down", (test) => turn(test, "up")],
    ["the aim becomes a metric and the tray is gone", (test) => patch(test, "Aim", { kind: "metric" })],
    ["everything is measured again", ({ tree }) => tree.canvas.restart()],
  ];

  it.each(changes)("when %s", (_name, run) => {
    const test = open();
    chooseOnly(test.tree.session, test.id("B1"));
    // Moves the layout's own zero away from the map's, as it is after some work.
    patch(test, "C", { title: LONG });
    patch(test, "A1", { title: LONG });
    const before = placeOf(test, "B1");
    run(test);
    expect(placeOf(test, "B1")).toBe(before);
  });

  it("and what moves itself leaves its parent in place", () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("B1"));
    const parent = placeOf(test, "B");
    patch(test, "B1", { title: LONG });
    expect(placeOf(test, "B")).toBe(parent);
    const next = placeOf(test, "A");
    commit(test.tree, (draft) => moveNodes(draft, [test.id(LONG)], { parent: test.id("A") }));
    expect(placeOf(test, "A")).toBe(next);
  });

  it("and without a choice the first root stays", () => {
    const test = open();
    const root = placeOf(test, "Aim");
    patch(test, "A", { title: LONG });
    turn(test, "right");
    expect(placeOf(test, "Aim")).toBe(root);
  });
});

describe("the window", () => {
  it("holds what is near the screen and nothing else", () => {
    const test = open(large(60, 3));
    const { canvas } = test.tree;
    look(test, 600, 40);
    const near = canvas.window();
    const all = [...test.tree.document.all()].flatMap(({ id, type }) => (type === "node" ? [id] : []));
    const expected = all.filter((id) => {
      const rect = canvas.rect(id);
      return rect && rect.x <= near.x + near.w && near.x <= rect.x + rect.w && rect.y <= near.y + near.h;
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.length).toBeLessThan(all.length / 2);
    expect(idsOf(test).sort()).toEqual(expected.sort());
  });

  it("is the screen with half a screen around it, and with less where the cards are small", () => {
    const test = open();
    look(test, -300, 100, 1);
    expect(test.tree.canvas.visible()).toEqual({ x: 300, y: -100, w: 1200, h: 800 });
    expect(test.tree.canvas.window()).toEqual({ x: -300, y: -500, w: 2400, h: 1600 });
    look(test, -300, 100, 0.5);
    expect(test.tree.canvas.visible()).toEqual({ x: 600, y: -200, w: 2400, h: 1600 });
    expect(test.tree.canvas.window()).toEqual({ x: 240, y: -440, w: 3120, h: 2080 });
  });

  it("holds the chosen node and the one that is typed wherever they are", () => {
    const test = open();
    look(test, -100_000, 0);
    expect(titlesOf(test)).toEqual([]);
    chooseOnly(test.tree.session, test.id("B11"));
    expect(titlesOf(test)).toEqual(["B11"]);
    openEditor(test.tree, test.id("A2"), { pane: "map" });
    chooseOnly(test.tree.session, test.id("B11"));
    expect(titlesOf(test).sort()).toEqual(["A2", "B11"]);
  });

  it("holds only the chosen node below the far zoom", () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("A"));
    look(test, 600, 40, 0.31);
    expect(idsOf(test).length).toBe(10);
    look(test, 600, 40, 0.29);
    expect(titlesOf(test)).toEqual(["A"]);
    chooseOnly(test.tree.session, undefined);
    expect(titlesOf(test)).toEqual([]);
  });

  it("is empty of a map without a size, and follows the size", () => {
    const test = open(TREE, { screen: { width: 0, height: 0 } });
    expect(titlesOf(test)).toEqual([]);
    test.tree.canvas.setScreen(1200, 800);
    expect(titlesOf(test)).toHaveLength(10);
  });

  it("has no folded nodes, and what is folded has no place", () => {
    const test = open();
    test.tree.session.setState({ folded: new Set([test.id("B")]) });
    expect(titlesOf(test)).not.toContain("B1");
    expect(test.tree.canvas.rect(test.id("B11"))).toBeUndefined();
    expect(test.tree.canvas.edgesIn(test.tree.canvas.window())).not.toContain(test.id("B1"));
    test.tree.session.setState({ folded: new Set() });
    expect(titlesOf(test)).toContain("B11");
  });
});

describe("what React Flow is given", () => {
  const flow = (test: TestApp) => new Map(test.tree.canvas.flowNodes().map((node) => [test.title(node.id), node]));

  it("has size, measure and handles, and no content", () => {
    const test = open();
    for (const node of test.tree.canvas.flowNodes()) {
      const card = test.tree.canvas.cards.get(node.id);
      expect(node).toMatchObject({ type: "card", width: card?.width, height: card?.height, handles: [], data: {} });
      expect(node.measured).toEqual({ width: card?.width, height: card?.height });
      expect(node.position).toEqual({ x: expect.any(Number), y: expect.any(Number) });
    }
  });

  it("is the same array when a title changes and no size", () => {
    const test = open();
    const before = test.tree.canvas.flowNodes();
    patch(test, "A1", { title: "A7" });
    patch(test, "B1", { owner: "maya" });
    expect(test.tree.canvas.flowNodes()).toBe(before);
    chooseOnly(test.tree.session, test.id("A"));
    look(test, 1, 1);
    expect(test.tree.canvas.flowNodes()).toBe(before);
  });

  it("is a new object for a node that moves, and the same for each that does not", () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("B"));
    const before = flow(test);
    patch(test, "A1", { title: LONG });
    const after = flow(test);
    const other = [...after.keys()].filter((title) => after.get(title) !== before.get(title));
    // The row below makes way; all else stays.
    expect(other.sort()).toEqual([LONG, "B11"]);
  });

  it("is the same object for a node that went and came back", () => {
    const test = open();
    const before = flow(test).get("A1");
    look(test, 0, 5);
    expect(flow(test).get("A1")).toBe(before);
  });
});

describe("those who look", () => {
  const heard = (test: TestApp, run: () => void): number => {
    let count = 0;
    const stop = test.tree.canvas.subscribe(() => (count += 1));
    run();
    stop();
    return count;
  };

  it("hear of every change of the document and of the view, and no more after they have gone", () => {
    const test = open();
    const { session } = test.tree;
    expect(heard(test, () => patch(test, "A", { title: "A7" }))).toBe(1);
    expect(heard(test, () => look(test, 1, 2))).toBe(1);
    expect(heard(test, () => chooseOnly(session, test.id("B")))).toBe(1);
    expect(heard(test, () => session.setState({ sketching: false }))).toBe(0);
    expect(heard(test, () => undefined)).toBe(0);
  });

  it("hear of a choice that grows round the same node: links light up and far blocks are framed", () => {
    const test = open();
    chooseOnly(test.tree.session, test.id("B"));
    expect(heard(test, () => chooseSome(test.tree.session, [test.id("C")], test.id("B")))).toBe(1);
  });
});

it("measures everything anew when a part of the font has loaded, around the chosen node", async () => {
  let factor = 1;
  const growing = {
    ...measurer,
    wrap: (...[text, font, width, spaces]: Parameters<typeof measurer.wrap>) =>
      measurer.wrap(text, font, width / factor, spaces),
    lineCount: (...[text, font, width, spaces]: Parameters<typeof measurer.lineCount>) =>
      measurer.lineCount(text, font, width / factor, spaces),
    width: (...args: Parameters<typeof measurer.width>) => measurer.width(...args) * factor,
    widestWord: (...args: Parameters<typeof measurer.widestWord>) => measurer.widestWord(...args) * factor,
  };
  const test = open(TREE, { measurer: growing });
  patch(test, "A1", { title: LONG });
  chooseOnly(test.tree.session, test.id("B11"));
  const before = test.tree.canvas.target(test.id(LONG))?.h ?? 0;
  const place = placeOf(test, "B11");
  let woken = 0;
  test.tree.canvas.cards.watch(test.id("B"), () => (woken += 1));
  factor = 2;
  test.fontsLoaded();
  expect(test.tree.canvas.target(test.id(LONG))?.h).toBeGreaterThan(before);
  expect(woken).toBe(1);
  expect(placeOf(test, "B11")).toBe(place);
  await test.tree.close();
  test.fontsLoaded();
  expect(woken).toBe(1);
});

function commit(tree: TestApp["tree"], edit: Parameters<TestApp["tree"]["document"]["commit"]>[1]): void {
  tree.document.commit({ key: "edit" }, edit);
}

function turn({ tree }: TestApp, direction: TreeRecord["direction"]): void {
  commit(tree, (draft) => draft.patch<TreeRecord>(tree.id, { direction }));
}
