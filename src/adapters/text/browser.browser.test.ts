import "@fontsource-variable/inter";
import { beforeAll, describe, expect, test } from "vitest";
import { domLines, loadFonts } from "../../../test/tools/dom-lines.ts";
import { type Label, labels } from "../../../test/tools/labels.ts";
import { balance, type TextMeasurer } from "../../core/layout/text.ts";
import { browserMeasurer } from "./browser.ts";

const all = labels(2_000);
let measurer: TextMeasurer;

beforeAll(async () => {
  document.documentElement.lang = "en";
  await loadFonts(all);
  measurer = await browserMeasurer();
});

function differing(given: readonly Label[], css: Readonly<Record<string, string>>, own: (label: Label) => readonly string[]): string[] {
  const dom = domLines(given, css);
  return given.flatMap((label, i) => {
    const [mine, theirs] = [own(label).map((line) => line.trimEnd()), dom[i]?.lines ?? []];
    return mine.join("\n") === theirs.join("\n") ? [] : [`${label.width} ${mine.join("|")} but ${theirs.join("|")}`];
  });
}

describe("the browser breaks the same lines", () => {
  test("in 2,000 labels of all kinds", () => {
    expect(differing(all, {}, ({ text, font, width }) => measurer.wrap(text, font, width, "collapse").lines)).toEqual([]);
  });

  test("in balanced titles", () => {
    const own = ({ text, font, width }: Label) => balance(measurer, text, font, width, "collapse").lines;
    expect(differing(all.slice(0, 500), { textWrap: "balance" }, own)).toEqual([]);
  });

  test("in fields with newlines and runs of spaces", () => {
    const fields = all.slice(0, 500).map((label) => ({ ...label, text: label.text.replace(" ", "\n").replace(" ", "  ") }));
    const own = ({ text, font, width }: Label) => measurer.wrap(text, font, width, "keep").lines;
    expect(differing(fields, { whiteSpace: "pre-wrap" }, own)).toEqual([]);
  });

  test("with space between the letters", () => {
    const spaced = all.slice(0, 500).map((label) => ({ ...label, font: { ...label.font, letterSpacing: 0.5 } }));
    expect(differing(spaced, {}, ({ text, font, width }) => measurer.wrap(text, font, width, "collapse").lines)).toEqual([]);
  });
});

test("widths are those of the browser", () => {
  const dom = domLines(all, { width: "max-content" });
  const off = all.filter(({ text, font }, i) => Math.abs(measurer.width(text, font, "collapse") - (dom[i]?.width ?? 0)) > 0.5);
  expect(off.map(({ text }) => text)).toEqual([]);
});
