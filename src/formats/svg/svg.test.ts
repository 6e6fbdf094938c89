import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { View } from "../../core/document/view.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions } from "../format.ts";
import { write } from "./write.ts";

const measurer = tableMeasurer();
const host = fixedHost();

async function drawn(tree: View, more: WriteOptions = {}): Promise<string> {
  const result = await write(tree, { measurer, language: "en", ...more }, host);
  if (!result.ok) throw new Error(result.message);
  return String(result.content);
}

const FOUR = `
- Increase retention
  - 30-day activation rate
    - Setup completed on day 1 #proxy
  - Time to first value
`;

const BARE = { outlines: true, pictureOnly: true, detail: "titles" };

function large(nodes: number): View {
  const lines = ["- More new customers are still active after ninety days"];
  for (let i = 1; i < nodes; i++) {
    const depth = i % 4 === 1 ? 1 : i % 4 === 2 ? 2 : 3;
    lines.push(
      `${"  ".repeat(depth)}- ${depth === 3 ? "! " : ""}Number ${i} of what moves the one above it by some 3 %`,
    );
  }
  return smallTree(lines.join("\n")).document;
}

describe("as committed", () => {
  test.each<[string, () => View, WriteOptions]>([
    ["complete.svg", completeTree, { heading: true, legend: true, drawnAt: "2026-03-13T10:00:00.000Z" }],
    ["outlines-dark.svg", () => smallTree(FOUR).document, { ...BARE, theme: "dark", transparent: true }],
  ])("%s", async (name, tree, options) => {
    const svg = await drawn(tree(), options);
    expect(golden(import.meta.url, name, svg)).toBe(svg);
  });
});

test("four nodes take less than 8 kB, two hundred less than 250 kB, without the tree", async () => {
  const size = async (tree: View): Promise<number> => (await drawn(tree, { pictureOnly: true })).length;
  expect(await size(smallTree(FOUR).document)).toBeLessThan(8_000);
  expect(await size(large(200))).toBeLessThan(250_000);
});

test.each([{}, { outlines: true }, { theme: "dark", heading: true, legend: true }])(
  "%j: plain shapes, no style sheet, nothing from elsewhere, nothing that runs",
  async (options) => {
    const svg = await drawn(completeTree(), options);
    expect(svg).not.toMatch(/<style|\sstyle=|foreignObject|<script|<image|\son\w+=|javascript:|NaN|undefined|Infinity/);
    expect(svg.replaceAll(/xmlns(:xlink)?="[^"]*"/g, "")).not.toContain("http");
    expect([...svg.matchAll(/href="([^"]*)"/g)].every(([, to]) => to?.startsWith("#"))).toBe(true);
    const [, head = ""] = /^<svg [^>]*>\n(.*)\n/.exec(svg) ?? [];
    expect(head).toMatch(/^<title>.+<\/title><desc>.+<\/desc>$/);
  },
);

test("titles are text, whatever they look like", async () => {
  const { document } = smallTree("- </text><script>alert('&amp;')</script>");
  const svg = await drawn(document, { pictureOnly: true });
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script&gt;alert");
});

test("with outlines only what the font lacks stays text, and is named", async () => {
  const { document } = smallTree("- Grow 新規 and שלום\n  - Ёлка → Ω ≥ é ->");
  const result = await write(document, { measurer, language: "en", outlines: true, pictureOnly: true }, host);
  if (!result.ok) throw new Error(result.message);
  const texts = [...String(result.content).matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
  expect(texts.join(" ")).toContain("新規");
  expect(texts.join(" ")).not.toMatch(/Ёлка|Ω|Leading/);
  expect(result.losses).toContainEqual(
    expect.objectContaining({ severity: "changed", what: strings.formats.notOutlined }),
  );
});

test("each line keeps its measured width in whatever font", async () => {
  const svg = await drawn(smallTree("- Increase retention of new customers").document, { pictureOnly: true });
  const [, length = "", line = ""] = /textLength="([\d.]+)">([^<]*Increase[^<]*)</.exec(svg) ?? [];
  expect(Number(length)).toBeCloseTo(measurer.width(line, { size: 16, weight: 600 }), 0);
});
