import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { View } from "../../core/document/view.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions } from "../format.ts";
import { branchPages } from "../scene/branches.ts";
import type { Scene } from "../scene/primitives.ts";
import { pagesOf } from "./pages.ts";
import { write } from "./write.ts";

const options = { measurer: tableMeasurer(), language: "en", drawnAt: "2026-03-13T10:00:00.000Z" };

function made(tree: View, more: WriteOptions = {}) {
  const result = write(tree, { ...options, ...more }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  const bytes = result.content as Uint8Array;
  return { bytes, text: new TextDecoder("latin1").decode(bytes), losses: result.losses };
}

/** What the streams of a file say, in their order. */
function streams({ bytes, text }: ReturnType<typeof made>): string[] {
  return [...text.matchAll(/\/Length (\d+) [^\n]*>>\nstream\n/g)].map(({ 0: head, 1: length, index }) => {
    const from = index + head.length;
    return new TextDecoder("latin1").decode(unzlibSync(bytes.subarray(from, from + Number(length))));
  });
}

const FOUR = "- Increase retention\n  - 30-day activation rate\n    - Setup on day 1 #proxy\n  - Time to first value\n";

test("a page as committed", () => {
  const [page = ""] = streams(made(smallTree(FOUR).document, { pictureOnly: true }));
  expect(golden(import.meta.url, "four-nodes.txt", page)).toBe(page);
});

test("every object is where the table says, and the table where the end says", () => {
  const { text } = made(completeTree(), { pages: "branches", heading: true, legend: true });
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const table = text.slice(start);
  const places = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  expect(places.length).toBeGreaterThan(10);
  places.forEach((at, i) => {
    expect(text.slice(at, at + 20)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
  });
  expect(table).toMatch(new RegExp(`^xref\n0 ${places.length + 1}\n`));
});

test("letters that the font lacks are painted where something paints, and told", () => {
  const tree = smallTree("- Grow 新規 here").document;
  const framed = made(tree);
  expect(framed.losses).toMatchObject([{ what: strings.formats.framedLetters, where: "新規" }]);
  const rgba = Uint8ClampedArray.from([1, 2, 3, 4]);
  const paintText = () => ({ rgba, width: 1, height: 1, left: 0, top: 0 });
  const painted = made(tree, { paintText });
  expect(painted.losses).toMatchObject([{ what: strings.formats.paintedLetters }]);
  expect(painted.text).toContain("/I1 ");
  // Found and copied all the same: the character map names the run.
  expect(streams(painted).join("\n")).toContain("<65B0898F>");
});

test("tiles cover all of a drawing and share a strip", () => {
  const scene = { width: 5_000, height: 1_500, items: [] } as unknown as Scene;
  const tiles = pagesOf(scene, "a4", "tiles");
  expect(tiles.length).toBeGreaterThan(4);
  const right = Math.max(...tiles.map(({ x, window, scale }) => x + window.w / scale));
  const bottom = Math.max(...tiles.map(({ y, window, scale }) => y + window.h / scale));
  expect([Math.round(right), Math.round(bottom)]).toEqual([5_000, 1_500]);
  const [first, second] = tiles;
  expect((second?.x ?? 0) + 30).toBeCloseTo((first?.window.w ?? 0) / (first?.scale ?? 1));
  expect(pagesOf(scene, "letter", "one")).toHaveLength(1);
  expect(pagesOf({ ...scene, width: 1e6, height: 1e6 }, "a4", "tiles").length).toBeLessThanOrEqual(200);
});

test("a page for the whole, then one a branch; where the whole cannot be read, its first levels", () => {
  const lines = ["- Aim"];
  for (let i = 0; i < 3; i++) {
    lines.push(`  - Metric ${i}`);
    for (let k = 0; k < 6; k++) lines.push(`    - Proxy ${i} ${k} #proxy`);
  }
  const { document } = smallTree(lines.join("\n"));
  const pages = branchPages(document, undefined, () => true);
  expect(pages.map(({ nodes }) => nodes.size)).toEqual([22, 7, 7, 7]);
  expect(made(document, { pages: "branches" }).text.match(/\/Type \/Page /g)).toHaveLength(4);
  const small = branchPages(document, undefined, ({ size }) => size <= 4);
  expect(small.map(({ nodes }) => nodes.size)).toEqual([4, 4, 4, 4, 4, 4, 4]);
  expect(new Set(small.flatMap(({ nodes }) => [...nodes])).size).toBe(22);
  const flat = smallTree("- Aim\n  - One\n  - Two").document;
  expect(branchPages(flat, undefined, () => true)).toHaveLength(1);
});
