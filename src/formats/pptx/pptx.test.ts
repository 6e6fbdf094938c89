import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { partsOf } from "../../../test/tools/office-parts.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Point } from "../../core/layout/geometry.ts";
import { papers } from "../../core/strings/papers.ts";
import type { WriteOptions } from "../format.ts";
import { parseXml } from "../xml/parse.ts";
import { connector } from "./connectors.ts";
import { write } from "./write.ts";

const options = { measurer: tableMeasurer(), language: "en", drawnAt: "2026-03-13T10:00:00.000Z" };

function made(tree: View, more: WriteOptions = {}) {
  const result = write(tree, { ...options, ...more }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return { bytes: result.content as Uint8Array, losses: result.losses };
}

/** The text of a part. */
function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array(0));
}

const slides = (bytes: Uint8Array): number =>
  Object.keys(unzipSync(bytes)).filter((path) => /slides\/slide\d/.test(path)).length;

test.each([{}, { slides: "branches", detail: "all", legend: true, theme: "dark" }, { pictureOnly: true }])(
  "%j: every part is whole, has a type, and leads to parts that are there",
  (more) => {
    expect(partsOf(made(completeTree(), more).bytes)).toEqual([]);
  },
);

test("each node is one shape with its text inside, each edge and link a connector between two of them", () => {
  const tree = completeTree();
  const slide = part(made(tree, { slides: "one" }).bytes, "ppt/slides/slide1.xml");
  const shapes = new Map(
    [...slide.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([text]) => [/id="(\d+)"/.exec(text)?.[1], text]),
  );
  const nodes = [...tree.all()].flatMap(({ id }) => tree.node(id) ?? []);
  for (const { title } of nodes) {
    const with_ = [...shapes.values()].filter((text) => text.includes(`<a:t>${title.split("\n")[0]}</a:t>`));
    expect(with_.length, title).toBeGreaterThan(0);
  }
  const ends = [...slide.matchAll(/<a:stCxn id="(\d+)" idx="[0-3]"\/><a:endCxn id="(\d+)" idx="[0-3]"\/>/g)];
  const links = nodes.flatMap(({ id }) => linksOf(tree, id).filter(({ from }) => from === id)).length;
  expect(ends).toHaveLength(nodes.filter(({ parent }) => parent !== undefined).length + links);
  for (const [, from, to] of ends) expect([shapes.has(from), shapes.has(to)]).toEqual([true, true]);
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the notes hold the fields of the nodes on the slide", () => {
  const { document } = smallTree(
    "- Aim\n  - ! Onboarding @mei\n    how: Ask for the role\n    because people see it\n",
  );
  const notes = part(made(document).bytes, "ppt/notesSlides/notesSlide1.xml");
  for (const said of ["Tactic 1: Onboarding", "How: Ask for the role", "Owner: mei", "Because: people see it"]) {
    expect(notes).toContain(`<a:t>${said}</a:t>`);
  }
});

test("one slide while all can be read, a slide a branch where it cannot or where that is asked for", () => {
  const lines = ["- Aim"];
  for (let i = 0; i < 9; i++) lines.push(`  - Metric ${i}`, ...[1, 2, 3].map((k) => `    - Proxy ${i} ${k} #proxy`));
  const [large, small] = [smallTree(lines.join("\n")).document, smallTree(lines.slice(0, 6).join("\n")).document];
  const counts = (["fit", "one", "branches"] as const).map((how) =>
    [small, large].map((tree) => slides(made(tree, { slides: how }).bytes)),
  );
  expect(counts[0]?.[0]).toBe(1);
  expect(counts[0]?.[1]).toBeGreaterThan(9);
  expect(counts[1]).toEqual([1, 1]);
  expect(counts[2]?.[0]).toBe(2);
});

test("what a slide does not show is told", () => {
  expect(made(completeTree()).losses).toMatchObject([{ severity: "dropped", what: papers.noCourse }]);
});

test("titles are text, whatever they look like", () => {
  const { document } = smallTree('- </a:t><script>\u0001 & "x"');
  expect(partsOf(made(document).bytes)).toEqual([]);
});

describe("a connector", () => {
  const ends: [Point, Point][] = [
    [
      { x: 100, y: 100 },
      { x: 300, y: 220 },
    ],
    [
      { x: 300, y: 100 },
      { x: 100, y: 220 },
    ],
    [
      { x: 100, y: 220 },
      { x: 300, y: 100 },
    ],
    [
      { x: 300, y: 220 },
      { x: 100, y: 100 },
    ],
  ];
  test.each(
    ends.flatMap(
      ([a, b]) =>
        [
          [a, b, true],
          [a, b, false],
        ] as const,
    ),
  )("from %j to %j is drawn there", (a, b, isLevel) => {
    const points = isLevel
      ? [a, { x: a.x + (b.x - a.x) / 4, y: a.y }, { x: a.x + (b.x - a.x) / 4, y: b.y }, b]
      : [a, { x: a.x, y: a.y + (b.y - a.y) / 4 }, { x: b.x, y: a.y + (b.y - a.y) / 4 }, b];
    const xml = connector({ id: 9, name: "", from: 1, to: 2, points, colour: "#000000", width: 1 });
    expect(drawn(xml)).toEqual(points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })));
  });
});

/** The corners of a `bentConnector3` as a program draws it: from the preset, flipped, then turned. */
function drawn(xml: string): Point[] {
  const parsed = parseXml(xml);
  if (!parsed.ok) throw new Error(parsed.message);
  const number = (pattern: RegExp): number => Number(pattern.exec(xml)?.[1] ?? 0);
  const [x, y] = [number(/off x="(-?\d+)"/) / 9525, number(/off x="-?\d+" y="(-?\d+)"/) / 9525];
  const [w, h] = [number(/ext cx="(\d+)"/) / 9525, number(/ext cx="\d+" cy="(\d+)"/) / 9525];
  const bend = (number(/val (-?\d+)/) / 100_000) * w;
  const turn = (number(/rot="(\d+)"/) / 60_000) * (Math.PI / 180);
  return [
    [0, 0],
    [bend, 0],
    [bend, h],
    [w, h],
  ].map(([px = 0, py = 0]) => {
    const dx = (/flipH="1"/.test(xml) ? -1 : 1) * (px - w / 2);
    const dy = (/flipV="1"/.test(xml) ? -1 : 1) * (py - h / 2);
    return {
      x: Math.round(x + w / 2 + dx * Math.cos(turn) - dy * Math.sin(turn)),
      y: Math.round(y + h / 2 + dx * Math.sin(turn) + dy * Math.cos(turn)),
    };
  });
}
