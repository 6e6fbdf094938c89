import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { partsOf } from "../../../test/tools/office-parts.ts";
import { ONE_PIXEL } from "../../../test/tools/one-pixel.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { View } from "../../core/document/view.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { papers } from "../../core/strings/papers.ts";
import { sheet as words } from "../../core/strings/sheet.ts";
import type { WriteOptions } from "../format.ts";
import { write } from "./write.ts";

const raster = async () => ({ png: ONE_PIXEL, scale: 3 });
const options = { measurer: tableMeasurer(), language: "en", drawnAt: "2026-03-13T10:00:00.000Z", raster };

async function made(tree: View, more: WriteOptions = {}) {
  const result = await write(tree, { ...options, ...more }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  const bytes = result.content as Uint8Array;
  const text = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array(0));
  /** Style and words of each paragraph. */
  const lines = [...text.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = ""]) => {
    const style = /w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? "";
    return `${style}|${[...inner.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("")}`;
  });
  return { bytes, text, lines, losses: result.losses };
}

test.each([{}, { paper: "letter", detail: "all", legend: true }, { pictureOnly: true, raster: undefined }])(
  "%j: every part is whole, has a type, and leads to parts that are there",
  async (more) => {
    expect(partsOf((await made(completeTree(), more)).bytes)).toEqual([]);
  },
);

const TREE = `
- Keep more customers 58% -> 70%
  done: Nine of ten stay
  We believe onboarding will move activation because people see a result
  - Activation 30% -> 45% @mei
    gate: continue if >= 40% by 2026-12-31
    - ! Onboarding
      why needed: People give up
      how: Ask for the role
      - ! First screen
  - guard #guardrail
`;

test("the alignment sheet, the numbers, the steps by their depth and the findings", async () => {
  const { document, id } = smallTree(TREE);
  const finding = { hallmark: "feedback", severity: "warning", message: "No signal", rule: "x" } as Finding;
  const { lines } = await made(document, { findings: new Map([[id("Onboarding"), [finding]]]) });
  for (const line of [
    "Title|Keep more customers",
    "Heading1|Alignment sheet: Keep more customers",
    "Cell|Done when: Nine of ten stay",
    "Cell|We believe onboarding will move activation because people see a result",
    "Heading1|The numbers",
    "Heading2|1 Onboarding",
    "|Why needed: People give up",
    "|How: Ask for the role",
    "Heading3|2:1 First screen",
    "Heading2|Feedback (1)",
    "Bullet|Warning: No signal",
  ])
    expect(lines).toContain(line);
  expect(lines.join("\n")).toContain("Cell|We will continue if Activation ≥ 40\u00a0% by 31 December");
  expect((await made(document)).lines.join("\n")).not.toContain(papers.findings);
});

test("what is not decided says so", async () => {
  const { lines } = await made(smallTree("- Aim").document);
  expect(lines).toContain(`Cell|${words.empty.gate}`);
});

test("the picture is there where something paints, and else told as lost", async () => {
  const { document } = smallTree(TREE);
  expect((await made(document)).text).toContain("<pic:pic");
  const without = await made(document, { raster: undefined });
  expect(without.text).not.toContain("<pic:pic");
  expect(without.losses).toMatchObject([{ severity: "dropped", what: papers.noPicture }]);
});

test("a branch is told alone", async () => {
  const { document, id } = smallTree(TREE);
  const { lines } = await made(document, { nodes: new Set([id("First screen")]) });
  expect(lines.join("\n")).toContain("First screen");
  expect(lines.join("\n")).not.toMatch(/Activation|Alignment/);
});

test("a very large tree has so many pages of pictures and no more, each as sharp as print asks for, and says so", async () => {
  const branches = Array.from({ length: 130 }, (_, n) =>
    [`  - Branch ${n}`, ...Array.from({ length: 2 }, (_, m) => `    - Leaf ${n} ${m} with a title of its own`)].join(
      "\n",
    ),
  );
  const { document } = smallTree(`\n- Aim\n${branches.join("\n")}\n`);
  const scales: number[] = [];
  const counting = async (_scene: unknown, scale: number) => {
    scales.push(scale);
    return { png: ONE_PIXEL, scale };
  };
  const { losses } = await made(document, { raster: counting });
  expect(scales).toHaveLength(100);
  expect(Math.max(...scales)).toBeLessThanOrEqual(3 * 0.75);
  expect(losses).toEqual([{ severity: "dropped", what: papers.morePictures, count: expect.any(Number) }]);
});

test("small drawings of branches share upright pages, each that is wide has a page that lies across", async () => {
  const branches = (leaves: number): string =>
    Array.from({ length: 7 }, (_, n) =>
      [`  - Branch ${n}`, ...Array.from({ length: leaves }, (_, m) => `    - Leaf ${n} ${m}`)].join("\n"),
    ).join("\n");
  const papers = async (leaves: number): Promise<string[]> => {
    const { document } = smallTree(`\n- Aim\n${branches(leaves)}\n`);
    const { text } = await made(document);
    return [...text.matchAll(/<w:drawing>|<w:pgSz[^>]*>/g)].map(([tag]) =>
      tag === "<w:drawing>" ? "drawing" : /landscape/.test(tag) ? "across" : "upright",
    );
  };
  expect((await papers(2)).join(" ")).toBe(`upright${" drawing".repeat(8)} upright upright`);
  expect((await papers(5)).join(" ")).toBe(`upright drawing upright${" drawing across".repeat(7)} upright`);
});
