import { expect, it } from "vitest";
import { golden } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { describeDiff } from "../../core/describe/describe.ts";
import { changesAsMarkdown } from "../../core/describe/markdown.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { merge, only } from "../../core/revisions/merge.ts";
import { svgOf } from "../svg/draw.ts";
import { ChangesPicture } from "./changes.ts";
import type { Primitive, Scene } from "./primitives.ts";

const { document, node } = smallTree(`
- * Customers stay
  - Activation #leading
    - Setups 22% -> 50% #proxy
    - ! Onboarding
      - ! Samples
  - Time to first value #leading
    - ! Call everybody
`);
const before = [...document.all()];
const id = (title: string): string => node(title).id;
const [setups, samples, call] = ["Setups", "Samples", "Call everybody"].map(id) as [string, string, string];
const [activation, value] = ["Activation", "Time to first value"].map(id) as [string, string];
document.commit({ key: "edit" }, (draft) => {
  draft.patch<NodeRecord>(setups, { target: 60, parent: value });
  draft.patch<NodeRecord>(activation, { title: "30-day activation", owner: "Ana" });
  draft.put({ id: "fresh", type: "node", kind: "tactic", order: "a5", title: "Letters", parent: activation });
  draft.put({ id: "reading", type: "reading", metric: activation, date: "2026-03-01", value: 1 });
  draft.remove(call);
});
const merged = merge(before, document.all());
const options = { measurer: tableMeasurer(), today: "2026-03-13", language: "en", theme: "light" } as const;

it("two states are one tree: what is there, what is gone, and where moved nodes hung", () => {
  const marks = [...merged.all()].map((one) => [one.node.title, one.mark, one.isChanged] as const);
  expect(marks).toEqual([
    ["Customers stay", "same", false],
    ["30-day activation", "changed", true],
    ["Time to first value", "same", false],
    ["Setups", "moved", true],
    ["Onboarding", "same", false],
    ["Samples", "same", false],
    ["Letters", "added", false],
    ["Setups", "was", false],
    ["Call everybody", "gone", false],
  ]);
  expect(merged.children(activation).map((child) => merged.get(child)?.mark)).toEqual(["was", "same", "added"]);
  expect(merged.children(value).map((child) => merged.get(child)?.of)).toContain(call);
  expect(samples).toBe(merged.get(samples)?.of);
});

it("each state can be seen alone, with its marks", () => {
  const titles = (shown: "before" | "after"): string[] =>
    [...only(merged, shown).all()].filter(({ mark }) => mark !== "same").map((one) => `${one.mark} ${one.node.title}`);
  expect(titles("before")).toEqual(["changed Activation", "moved Setups", "gone Call everybody"]);
  expect(titles("after")).toEqual(["changed 30-day activation", "moved Setups", "added Letters"]);
  expect(only(merged, "before").children(activation)).toContain(setups);
});

it("is drawn with a sign on every change", () => {
  const svg = svgOf(wholePicture());
  expect(svg).toBe(golden(import.meta.url, "changes.svg", svg));
});

it("is told in sentences that can be sent", () => {
  const sentences = describeDiff(merged.diff, merged.after, { today: options.today });
  const text = changesAsMarkdown("Customers stay", "Review", "Now", sentences);
  expect(text).toContain("- *Setups* moved from *30-day activation* to *Time to first value*; target 50");
  expect(text).toContain("*Call everybody*");
  const odd = [{ happened: "added", sign: "+", text: "tactic “a*b”" }] as const;
  expect(changesAsMarkdown("T", "A", "B", odd)).toContain("- tactic *a\\*b*");
  expect(sentences.find(({ happened }) => happened === "removed")?.gone).toBe(call);
});

/** All parts of the picture at once. */
function wholePicture(): Scene {
  const picture = new ChangesPicture(merged, options);
  const margin = 24;
  const { x, y, w, h } = picture.bounds();
  const order = picture.order();
  const items = [
    ...picture.links(),
    ...order.flatMap((one) => picture.edge(one) ?? []),
    ...order.flatMap((one) => picture.card(one)),
  ];
  return {
    width: Math.ceil(w + 2 * margin),
    height: Math.ceil(h + 2 * margin),
    paper: picture.palette.canvas,
    title: "Customers stay",
    description: `Tree of “Customers stay” with ${order.length} nodes.`,
    items: items.map((item) => shifted(item, margin - x, margin - y)),
  };
}

function shifted(item: Primitive, dx: number, dy: number): Primitive {
  if (item.shape !== "path") return { ...item, x: item.x + dx, y: item.y + dy };
  const steps = item.steps.map(([command, ...numbers]) => {
    const moved = numbers.map((number, i) => number + (i % 2 === 0 ? dx : dy));
    return [command, ...moved] as unknown as (typeof item.steps)[number];
  });
  return { ...item, steps };
}
