import { expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { thumbnailOf } from "./thumbnail.ts";

const boxesIn = (path = ""): number => path.split("z").length - 1;

it("draws a box for each node by kind and a line to each parent, on as small a paper as holds them", () => {
  const picture = thumbnailOf(sketch("aim A\n  leading L\n    proxy P\n  tactic T\n  guardrail G"));
  expect(Object.entries(picture.boxes).map(([face, path]) => [face, boxesIn(path)])).toEqual([
    ["aim", 1],
    ["leading", 1],
    ["proxy", 1],
    ["tactic", 1],
    ["guardrail", 1],
  ]);
  expect(picture.edges.split("M").length - 1).toBe(4);
  expect([picture.width, picture.height]).toEqual([3 * 32 + 2 * 6 + 4, 3 * 14 + 2 * 15 + 4]);
  const numbers = Object.values(picture.boxes).flatMap((path) =>
    (path?.match(/M(-?[\d.]+) (-?[\d.]+)/g) ?? []).map((m) => m.slice(1).split(" ").map(Number)),
  );
  for (const [x = 0, y = 0] of numbers) {
    expect(x).toBeGreaterThanOrEqual(2);
    expect(y).toBeGreaterThanOrEqual(2);
    expect(x).toBeLessThan(picture.width);
    expect(y).toBeLessThan(picture.height);
  }
});

it("draws of a large tree only the levels that can be told apart, and an empty tree as nothing", () => {
  const wide = Array.from({ length: 12 }, (_, i) => [
    `  tactic ${i}`,
    ...Array.from({ length: 20 }, (_, n) => `    tactic ${i}.${n}`),
  ]);
  const picture = thumbnailOf(sketch(["aim A", ...wide.flat()].join("\n")));
  expect([boxesIn(picture.boxes.aim), boxesIn(picture.boxes.tactic)]).toEqual([1, 12]);
  const empty = thumbnailOf(new RecordStore([{ id: "t", type: "tree", title: "" }]));
  expect([empty.edges, empty.boxes]).toEqual(["", {}]);
});
