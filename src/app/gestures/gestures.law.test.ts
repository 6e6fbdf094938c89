import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { startRecords } from "../../../test/tools/random-edits.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { overlaps, type Point } from "../canvas-model/geometry.ts";
import { chooseSome } from "../session.ts";
import { nodesInBox, startBox } from "./box.ts";
import { startLink } from "./link.ts";
import { startMove } from "./move.ts";

const measurer = tableMeasurer();
/** Never on the very edge of a card, where rounding decides. */
const share = fc.double({ min: -0.1, max: 1.1, noNaN: true }).map((value) => value + 0.0137);
const spot = fc.tuple(share, share);
const never = () => () => undefined;

const open = (): TestApp => openApp(startRecords(), { measurer });
const idsOf = ({ tree }: TestApp): Id[] => [...inReadingOrder(tree.document)].map(({ id }) => id);
const shape = (test: TestApp): string => JSON.stringify([...test.tree.document.all()]);

/** A point of the map by its share of everything that is drawn. */
function at({ tree }: TestApp, [across, along]: readonly [number, number]): Point {
  const { x, y, w, h } = tree.canvas.bounds();
  return { x: x + w * across, y: y + h * along };
}

law(
  "a held branch goes where it was said to go, in one step that undo takes back, or nowhere at all",
  fc.property(
    fc.nat(),
    fc.array(fc.nat(), { maxLength: 3 }),
    fc.array(spot, { minLength: 1, maxLength: 4 }),
    (n, more, path) => {
      const test = open();
      const { tree } = test;
      const ids = idsOf(test);
      const id = ids[n % ids.length] as Id;
      const selected = more.map((one) => ids[one % ids.length] as Id);
      if (selected.length > 0) chooseSome(tree.session, selected, selected[0] as Id);
      const before = shape(test);
      const running = startMove(tree, id, { x: 0, y: 0 }, never);
      for (const step of path) running?.move(at(test, step));
      const gesture = tree.session.getState().gesture;
      const drop = gesture?.kind === "move" ? gesture.drop : undefined;
      running?.drop();
      expect(tree.session.getState().gesture).toBeUndefined();
      if (!drop || drop.reason || drop.stays) expect(shape(test)).toBe(before);
      else {
        const tops = gesture?.kind === "move" ? gesture.ids : [];
        for (const top of tops) expect(tree.document.node(top)?.parent).toBe(drop.place.parent);
        const row = tree.document.children(drop.place.parent);
        const places = tops.map((top) => row.indexOf(top)).sort((a, b) => a - b);
        expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(tops.length - 1);
        tree.history.undo();
        expect(shape(test)).toBe(before);
      }
    },
  ),
  200,
);

law(
  "what is called off leaves no trace",
  fc.property(fc.nat(), fc.array(spot, { minLength: 1, maxLength: 4 }), (n, path) => {
    const test = open();
    const { tree } = test;
    const id = idsOf(test)[n % idsOf(test).length] as Id;
    chooseSome(tree.session, [id], id);
    const before = shape(test);
    const starts = [
      startMove(tree, id, { x: 0, y: 0 }, never),
      startLink(tree, id, "child"),
      startBox(tree, { x: 0, y: 0 }, false),
    ];
    for (const running of starts) {
      for (const step of path) running?.move(at(test, step));
      running?.cancel();
    }
    expect(shape(test)).toBe(before);
    expect(tree.session.getState()).toMatchObject({ gesture: undefined, focus: id, selected: new Set([id]) });
  }),
  100,
);

law(
  "a box holds exactly the cards that it meets",
  fc.property(spot, spot, (a, b) => {
    const test = open();
    const { canvas } = test.tree;
    const [from, to] = [at(test, a), at(test, b)];
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(from.x - to.x),
      h: Math.abs(from.y - to.y),
    };
    const met = idsOf(test).filter((id) => {
      const rect = canvas.target(id);
      return rect && overlaps(rect, box);
    });
    expect(nodesInBox(test.tree, box)).toEqual(met);
  }),
  200,
);
