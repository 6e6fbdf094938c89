import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { cleanup } from "vitest-browser-react";
import { missingEdges, pairsInSight } from "../../../test/tools/drawn-edges.ts";
import { settled, showMap } from "../../../test/tools/map-screen.tsx";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { browserMeasurer } from "../../adapters/text/browser.ts";
import { chooseSome } from "../../app/session.ts";
import { moveNodes } from "../../core/edits/move.ts";
import { removeBranches } from "../../core/edits/remove.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { TreeRecord } from "../../core/records/tree.ts";

/** Titles of the cards whose content was rendered, one entry a time. */
const rendered = vi.hoisted(() => [] as string[]);
vi.mock(import("./CardView.tsx"), async (original) => {
  const real = await original();
  return {
    ...real,
    CardView: (props) => {
      rendered.push(props.card.content.title);
      return real.CardView(props);
    },
  };
});

let measurer: TextMeasurer;
/** Ids of the nodes whose size was read from the page. */
const measured: (string | undefined)[] = [];

beforeAll(async () => {
  measurer = await (await browserMeasurer()).whole();
  const width = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "offsetWidth") as PropertyDescriptor;
  Object.defineProperty(HTMLElement.prototype, "offsetWidth", {
    configurable: true,
    get(this: HTMLElement): number {
      if (this.matches(".react-flow__node")) measured.push(this.dataset.id);
      return width.get?.call(this);
    },
  });
});

/** How often the picture under the cards was begun. */
let pictures = 0;

beforeAll(() => {
  const clear = CanvasRenderingContext2D.prototype.clearRect;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas === canvas()) pictures += 1;
    clear.apply(this, box);
  };
});

beforeEach(cleanup);

/** 300 nodes: an aim, 23 indicators of each kind of edge, 12 proxies below each. */
const THREE_HUNDRED = [
  "- Aim",
  ...Array.from({ length: 23 }, (_, i) => [
    `  - L${i}`,
    ...Array.from({ length: 12 }, (_, j) => `    - P${i}.${j}${j === 5 ? " #guardrail" : ""}`),
  ]).flat(),
].join("\n");

async function open(text = THREE_HUNDRED, lasts = 0, zoom = 0.6): Promise<TestApp> {
  const app = openApp(text, { measurer, lasts });
  await showMap(app);
  app.tree.session.setState({ viewport: { x: 600, y: 40, zoom } });
  await settled();
  return app;
}

const domNodes = () =>
  new Map(
    [...document.querySelectorAll<HTMLElement>(".react-flow__node")].map((node) => [node.dataset.id ?? "", node]),
  );
const canvas = () => document.querySelector("canvas") as HTMLCanvasElement;

/** What a change cost: contents rendered of cards that were there, nodes measured, nodes made anew, edges lost. */
async function costOf(app: TestApp, run: () => void): Promise<Record<string, unknown>> {
  const before = domNodes();
  rendered.length = 0;
  measured.length = 0;
  run();
  await settled();
  for (let i = 0; app.motion.waiting > 0 && i < 30; i++) {
    app.motion.frame();
    await settled(1);
  }
  await settled();
  const after = domNodes();
  const stayed = new Set([...after.keys()].filter((id) => before.has(id)));
  const titles = new Set([...stayed].map(app.title));
  return {
    contents: rendered.filter((title) => titles.has(title)),
    measured: measured.filter((id) => stayed.has(id ?? "")),
    replaced: [...stayed].filter((id) => before.get(id) !== after.get(id)),
    missing: missingEdges(app.tree, canvas()),
  };
}

const nothing = { contents: [], measured: [], replaced: [], missing: [] };

function patch({ tree, id }: TestApp, title: string, fields: Partial<NodeRecord>): void {
  tree.document.commit({ key: "edit" }, (draft) => draft.patch<NodeRecord>(id(title), fields));
}

const someTitle = (app: TestApp): string => {
  const titles = [...domNodes().keys()].map((id) => app.title(id) ?? "").filter((title) => title.startsWith("P"));
  return titles[Math.floor(titles.length / 2)] ?? "";
};

describe.each([
  ["at once", 0],
  ["with movement", 180],
])("among 300 nodes, %s", (_name, lasts) => {
  test("renaming one renders one content, measures none, loses no edge", async () => {
    const app = await open(THREE_HUNDRED, lasts);
    expect(domNodes().size).toBeGreaterThan(80);
    expect(pairsInSight(app.tree).length).toBeGreaterThan(20);
    const title = someTitle(app);
    expect(await costOf(app, () => patch(app, title, { title: "Other" }))).toEqual({ ...nothing, contents: ["Other"] });
  });

  test("a title that takes more lines renders one content, though others move", async () => {
    const app = await open(THREE_HUNDRED, lasts);
    const title = "A title that is so long that its card has to grow by some lines and the rows below move";
    const cost = await costOf(app, () => patch(app, "L11", { title }));
    // React Flow hears of the new size from the page as well as from the model.
    expect(cost).toEqual({ ...nothing, contents: [title], measured: [app.id(title)] });
  });

  test("moving one renders no content but that of cards that come into sight", async () => {
    const app = await open(THREE_HUNDRED, lasts);
    const id = app.id(someTitle(app));
    const move = () =>
      app.tree.document.commit({ key: "move" }, (draft) => moveNodes(draft, [id], { parent: app.id("L12") }));
    expect(await costOf(app, move)).toEqual(nothing);
    expect(app.tree.document.node(id)?.parent).toBe(app.id("L12"));
  });

  test("removing a branch, folding one, turning the map: the same", async () => {
    const app = await open(THREE_HUNDRED, lasts);
    const edit = (run: Parameters<typeof app.tree.document.commit>[1]) => () =>
      app.tree.document.commit({ key: "edit" }, run);
    expect(
      await costOf(
        app,
        edit((draft) => removeBranches(draft, [app.id("L11")])),
      ),
    ).toEqual(nothing);
    expect(await costOf(app, () => app.tree.session.setState({ folded: new Set([app.id("L12")]) }))).toEqual(nothing);
    const turn = edit((draft) => draft.patch<TreeRecord>(app.tree.id, { direction: "right" }));
    expect(await costOf(app, turn)).toEqual(nothing);
  });
});

test("panning and zooming renders no content of a card that stays", async () => {
  const app = await open();
  const to = (x: number, y: number, zoom: number) => () => app.tree.session.setState({ viewport: { x, y, zoom } });
  expect(await costOf(app, to(500, 0, 0.6))).toEqual(nothing);
  expect(await costOf(app, to(500, 0, 0.9))).toEqual(nothing);
});

test("a letter draws nothing under the cards; what is seen there does, once a frame at most", async () => {
  const app = await open();
  const drawn = async (run: () => void): Promise<number> => {
    pictures = 0;
    run();
    await settled();
    return pictures;
  };
  const title = someTitle(app);
  expect(await drawn(() => patch(app, title, { title: `${title}x` }))).toBe(0);
  expect(await drawn(() => patch(app, "L11", { role: "guardrail" }))).toBe(1);
  expect(await drawn(() => app.tree.session.setState({ viewport: { x: 580, y: 30, zoom: 0.6 } }))).toBe(1);
  expect(await drawn(() => app.tree.session.setState({ hover: app.id("L11") }))).toBe(1);
});

test("all edges are there at every detail, and none where none should be", async () => {
  const app = await open();
  for (const zoom of [1.5, 1, 0.5, 0.31, 0.2]) {
    app.tree.session.setState({ viewport: { x: 600, y: 100, zoom } });
    await settled();
    expect(pairsInSight(app.tree).length, `zoom ${zoom}`).toBeGreaterThan(1);
    expect(missingEdges(app.tree, canvas()), `zoom ${zoom}`).toEqual([]);
  }
  const empty = document.createElement("canvas");
  Object.assign(empty, { width: 1200, height: 800 });
  canvas().after(empty);
  Object.assign(empty.style, { position: "absolute", width: "1200px", height: "800px" });
  expect(missingEdges(app.tree, empty)).toEqual(pairsInSight(app.tree));
});

describe("a card shows what has changed, also where its text has not", () => {
  const TREE = `
- Aim
  - Metric 10 -> 20
    because it is so
  - ! Tactic
- ! Stray
`;
  const card = (app: TestApp, title: string) =>
    domNodes().get(app.id(title))?.querySelector<HTMLElement>("[data-node]");

  test("its status", async () => {
    const app = await open(TREE);
    patch(app, "Tactic", { status: "idea" });
    await settled();
    expect(card(app, "Tactic")?.dataset.status).toBe("idea");
  });

  test("that it is connected to no aim, as long as there is one", async () => {
    const app = await open(TREE);
    expect(card(app, "Stray")?.dataset.stray).toBe("true");
    patch(app, "Aim", { kind: "metric" });
    await settled();
    expect(card(app, "Stray")?.dataset.stray).toBe("false");
  });

  test("its course, when an earlier reading is corrected", async () => {
    const app = await open(TREE, 0, 1);
    const reading = (id: string, date: string, value: number): AnyRecord => ({
      id,
      type: "reading",
      metric: app.id("Metric"),
      date,
      value,
    });
    const put = (record: AnyRecord) => app.tree.document.commit({ key: "reading" }, (draft) => draft.put(record));
    put(reading("r1", "2026-01-01", 10));
    put(reading("r2", "2026-02-01", 15));
    await settled();
    const line = () => card(app, "Metric")?.querySelector("polyline")?.getAttribute("points");
    const before = line();
    expect(before).toBeTruthy();
    put(reading("r1", "2026-01-01", 14));
    await settled();
    expect(line()).not.toBe(before);
  });

  test("the place of its reason, when the map turns", async () => {
    const app = await open(TREE, 0, 1);
    const left = () => {
      const node = domNodes().get(app.id("Metric"))?.getBoundingClientRect();
      const reason = [...document.querySelectorAll("[class*=because]")].at(0)?.getBoundingClientRect();
      return (reason?.left ?? 0) - (node?.left ?? 0);
    };
    expect(left()).toBeGreaterThan(0);
    app.tree.document.commit({ key: "turn" }, (draft) => draft.patch<TreeRecord>(app.tree.id, { direction: "right" }));
    await settled();
    expect(left()).toBeLessThan(0);
  });

  test("its place among its siblings, for those who cannot see it", async () => {
    const app = await open(TREE);
    expect(card(app, "Tactic")?.getAttribute("aria-posinset")).toBe("2");
    app.tree.document.commit({ key: "move" }, (draft) =>
      moveNodes(draft, [app.id("Tactic")], { parent: app.id("Aim"), before: app.id("Metric") }),
    );
    await settled();
    expect(card(app, "Tactic")?.getAttribute("aria-posinset")).toBe("1");
  });

  test("that it is chosen beside others, and its links light up", async () => {
    const app = await open(TREE);
    app.tree.document.commit({ key: "link" }, (draft) =>
      draft.put({ id: "l", type: "link", from: app.id("Tactic"), to: app.id("Metric"), kind: "supports" }),
    );
    app.tree.session.setState({ focus: app.id("Aim"), selected: new Set([app.id("Aim")]) });
    await settled();
    const before = canvas().toDataURL();
    chooseSome(app.tree.session, [app.id("Tactic")], app.id("Aim"));
    await settled();
    expect(card(app, "Tactic")?.dataset.selected).toBe("true");
    expect(canvas().toDataURL()).not.toBe(before);
  });
});
