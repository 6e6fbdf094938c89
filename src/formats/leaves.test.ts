import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../test/tools/fixed-host.ts";
import { ONE_PIXEL } from "../../test/tools/one-pixel.ts";
import { smallTree } from "../../test/tools/small-tree.ts";
import { tableMeasurer } from "../adapters/text/table.ts";
import type { View } from "../core/document/view.ts";
import type { Leaves, WriteOptions } from "./format.ts";
import { FORMATS } from "./index.gen.ts";

const options = { measurer: tableMeasurer(), language: "en", raster: async () => ({ png: ONE_PIXEL, scale: 1 }) };
const host = fixedHost();

const branches = Array.from({ length: 12 }, (_, n) =>
  [`  - ! Branch ${n}`, ...Array.from({ length: 5 }, (_, m) => `    - ! Step ${n} ${m}`)].join("\n"),
).join("\n");
const large = smallTree(`\n- Aim\n  done: Nine of ten stay\n  - Activation 30% -> 45%\n${branches}\n`).document;
const small = smallTree("\n- Aim\n  - Activation 30% -> 45%\n").document;

async function both(id: string, view: View, more: WriteOptions): Promise<{ told: Leaves; bytes: Uint8Array }> {
  const format = await FORMATS.find((one) => one.id === id)?.load();
  const told = format?.leaves?.(view, { ...options, ...more }, host);
  const written = await format?.write?.(view, { ...options, ...more }, host);
  if (!told || !written?.ok) throw new Error(`${id} tells nothing`);
  return { told, bytes: written.content as Uint8Array };
}

const partsOf = (bytes: Uint8Array, name: RegExp): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (name.test(path) ? [strFromU8(part)] : []));

describe("what is shown of a file before it is saved is what it holds", () => {
  test.each([
    ["one page", small, {}],
    ["one page of a large tree", large, {}],
    ["tiles", large, { pages: "tiles" }],
    ["a page a branch, on Letter", large, { pages: "branches", paper: "letter" }],
  ])("PDF: %s", async (_what, view, more) => {
    const { told, bytes } = await both("pdf", view, more);
    const text = strFromU8(bytes, true);
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
    expect(told.unit).toBe("pages");
    expect(told.leaves.map(({ width, height }) => [width, height].map((size) => Math.round(size)))).toEqual(
      boxes.map((box) => box.map((size) => Math.round(size))),
    );
    // Several pages have their number at the foot.
    expect(boxes.length > 1).toBe(view === large && Object.keys(more).length > 0);
    for (const { window, width, height } of told.leaves) {
      expect(window.x + window.w).toBeLessThanOrEqual(width);
      expect(window.y + window.h).toBeLessThanOrEqual(height);
    }
  });

  test.each([
    ["one slide", small, {}],
    ["as many as it takes", large, {}],
    ["one of a large tree", large, { slides: "one" }],
    ["a slide a branch", large, { slides: "branches", theme: "dark" }],
  ])("PowerPoint: %s", async (_what, view, more) => {
    const { told, bytes } = await both("pptx", view, more);
    const slides = partsOf(bytes, /^ppt\/slides\/slide\d+\.xml$/);
    expect(told.leaves).toHaveLength(slides.length);
    const titles = slides.map((slide) => /type="title".*?<a:t>([^<]*)<\/a:t>/s.exec(slide)?.[1]);
    expect(told.leaves.map(({ title }) => title?.text).sort()).toEqual(titles.sort());
    expect(slides.length > 1).toBe(view === large && !("slides" in more && more.slides === "one"));
    for (const slide of slides) expect(/type="sldNum"/.test(slide)).toBe(slides.length > 1);
  });

  test.each([
    ["one drawing", small, {}],
    ["a drawing a branch, on Letter", large, { paper: "letter", findings: new Map() }],
  ])("Word: %s", async (_what, view, more) => {
    const { told, bytes } = await both("docx", view, more);
    expect(told.leaves).toHaveLength(partsOf(bytes, /^word\/media\//).length || Number.NaN);
    const [text = ""] = partsOf(bytes, /^word\/document\.xml$/);
    const heads = [...text.matchAll(/<w:p><w:pPr><w:pStyle w:val="(?:Title|Heading1)".*?<\/w:p>/gs)].map(([inner]) =>
      [...inner.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(""),
    );
    expect(told.outline?.map(({ heading }) => heading)).toEqual(heads);
    expect(text.includes('w:w="12240"')).toBe("paper" in more);
    expect(partsOf(bytes, /^word\/footer1\.xml$/)[0]).toMatch(/PAGE/);
  });
});
