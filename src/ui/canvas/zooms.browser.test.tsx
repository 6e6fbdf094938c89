import { beforeAll, beforeEach, expect, test } from "vitest";
import { cleanup } from "vitest-browser-react";
import { settled, showMap } from "../../../test/tools/map-screen.tsx";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { browserMeasurer } from "../../adapters/text/browser.ts";
import { overlaps, type Rect } from "../../app/canvas-model/geometry.ts";
import { toScreen } from "../../app/canvas-model/window-box.ts";
import { goTo } from "../../app/walk/walk.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";

let measurer: TextMeasurer;
beforeAll(async () => {
  measurer = await (await browserMeasurer()).whole();
});
beforeEach(cleanup);

/** From far above the limit of each detail to just above the last at which there are cards. */
const ZOOMS = [2, 1.1, 0.8, 0.56, 0.54, 0.43, 0.41, 0.31];

/** 700 nodes: an aim, 27 indicators, 25 proxies below each, of titles short and long, one in three below a sibling. */
const SEVEN_HUNDRED = [
  "- Aim",
  ...Array.from({ length: 27 }, (_, i) => [
    `  - L${i}`,
    ...Array.from(
      { length: 25 },
      (_, j) => `${j % 3 === 2 ? "      " : "    "}- P${i}.${j} ${"and more ".repeat(j % 7)}`,
    ),
  ]).flat(),
].join("\n");

async function open(): Promise<TestApp> {
  const app = openApp(SEVEN_HUNDRED, { measurer, lasts: 0 });
  await showMap(app);
  return app;
}

const nodesOf = ({ tree }: TestApp) =>
  [...tree.document.all()].flatMap((record) => (record.type === "node" ? [record.id] : []));

const cardOf = (id: string) => document.querySelector<HTMLElement>(`[role=treeitem][data-node="${id}"]`);

/** Where a card is on the page, from the corner of the map; px, rounded, as browsers place text on whole ones. */
function placeOnScreen(card: HTMLElement): Rect {
  const map = document.querySelector("[data-pane=map]")?.getBoundingClientRect() ?? new DOMRect();
  const { x, y, width, height } = card.getBoundingClientRect();
  return { x: x - map.x, y: y - map.y, w: width, h: height };
}

/** What is wrong with the cards that are in sight, be it by a pixel at the rim. */
function faultsIn(app: TestApp): string[] {
  const { canvas, session } = app.tree;
  const { viewport } = session.getState();
  return nodesOf(app).flatMap((id) => {
    const box = canvas.target(id);
    if (!box || !overlaps(box, canvas.visible())) return [];
    const card = cardOf(id);
    if (!card) return [`${app.title(id)} is missing`];
    const is = placeOnScreen(card);
    const should = { ...toScreen(viewport, box), w: box.w * viewport.zoom, h: box.h * viewport.zoom };
    const off = Math.max(...(["x", "y", "w", "h"] as const).map((side) => Math.abs(is[side] - should[side])));
    const place = ["aria-level", "aria-posinset", "aria-setsize"].map((name) => card.getAttribute(name)).join(" ");
    const named = card.getAttribute("aria-label")?.includes(app.title(id)?.trim() ?? "?");
    return [
      ...(off > 1 ? [`${app.title(id)} is ${off.toFixed(1)} px off`] : []),
      ...(app.tree.placeOf(id).startsWith(place) && named ? [] : [`${app.title(id)} is told as ${place}`]),
    ];
  });
}

const inSight = ({ tree }: TestApp) => tree.canvas.nodesIn(tree.canvas.visible()).length;

test("at every zoom each card in sight is there, in its place, with its place in the whole", async () => {
  const app = await open();
  let most = 0;
  for (const zoom of ZOOMS) {
    for (const [x, y] of [
      [600, 100],
      [-900, -120],
      [3_000, 60],
      [-2_345.6, -210.4],
    ] as const) {
      app.tree.session.setState({ viewport: { x, y, zoom } });
      await settled();
      expect(faultsIn(app), `${x} ${y} at ${zoom}`).toEqual([]);
      most = Math.max(most, inSight(app));
    }
  }
  expect(most).toBeGreaterThan(20);
});

test("while the map is dragged slowly nothing is missing at the rim for a single frame", async () => {
  const app = await open();
  for (const zoom of [1, 0.31]) {
    for (let step = 0; step < 25; step++) {
      app.tree.session.setState({ viewport: { x: 500 - step * 97, y: 80 - step * 13, zoom } });
      await settled(1);
      expect(faultsIn(app), `step ${step} at ${zoom}`).toEqual([]);
    }
  }
});

test.each([1, 0.2])(
  "what is not mounted is shown and gets the keyboard when it is gone to, from zoom %d",
  async (zoom) => {
    const app = await open();
    app.tree.session.setState({ viewport: { x: 600, y: 100, zoom } });
    await settled();
    const far = nodesOf(app).filter((id) => !cardOf(id));
    expect(far.length).toBeGreaterThan(300);
    for (const id of [far[0], far[Math.floor(far.length / 2)], far.at(-1)] as string[]) {
      goTo(app.tree, id);
      await settled();
      const card = cardOf(id);
      expect(card?.getAttribute("aria-selected")).toBe("true");
      const { x, y, w, h } = placeOnScreen(card as HTMLElement);
      expect([x >= 0, y >= 0, x + w <= 1200, y + h <= 800], app.title(id)).toEqual([true, true, true, true]);
    }
  },
);
