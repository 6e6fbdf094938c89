import "@fontsource-variable/inter";
import { beforeAll, describe, expect, test } from "vitest";
import { domLines, loadFonts } from "../../../test/tools/dom-lines.ts";
import { type Label, labels } from "../../../test/tools/labels.ts";
import { balance, type FontSpec, type Lines, type Spaces } from "../../core/layout/text.ts";
import { type BrowserMeasurer, browserMeasurer } from "./browser.ts";
import { cssFont } from "./css-font.ts";
import { PretextMeasurer } from "./measurer.ts";
import { PlainMeasurer } from "./plain.ts";

const all = labels(2_000);
let measurer: BrowserMeasurer;

beforeAll(async () => {
  document.documentElement.lang = "en";
  await loadFonts(all);
  measurer = await browserMeasurer();
  await measurer.whole();
});

/** Labels that the page wraps into another number of lines, and such that it breaks elsewhere, as a person reads them. */
function differing(given: readonly Label[], css: Readonly<Record<string, string>>, own: (label: Label) => Lines) {
  const dom = domLines(given, css);
  const pairs = given.map((label, i) => ({
    label,
    mine: own(label).lines.map((line) => line.trimEnd()),
    page: dom[i]?.lines ?? [],
  }));
  const told = (list: typeof pairs): string[] =>
    list.map(({ label, mine, page }) => `${label.width} px: ${mine.join("|")} but ${page.join("|")}`);
  return {
    count: told(pairs.filter(({ mine, page }) => mine.length !== page.length)),
    breaks: told(pairs.filter(({ mine, page }) => mine.join("|") !== page.join("|"))),
  };
}

const collapsed = ({ text, font, width }: Label): Lines => measurer.wrap(text, font, width, "collapse");

describe("as many lines as the page makes, broken at the same places", () => {
  test("in 2,000 labels of all kinds", () => {
    const { count, breaks } = differing(all, {}, collapsed);
    expect(count).toEqual([]);
    // The page kerns across a hyphen or underscore where a line might break; the measurer adds up the parts.
    expect(breaks.length).toBeLessThanOrEqual(all.length / 200);
  });

  test("in fields with newlines and runs of spaces", () => {
    const fields = all.map((label) => ({ ...label, text: label.text.replace(" ", "\n").replace(" ", "  ") }));
    const { count, breaks } = differing(fields, { whiteSpace: "pre-wrap" }, ({ text, font, width }) =>
      measurer.wrap(text, font, width),
    );
    expect(count).toEqual([]);
    expect(breaks.length).toBeLessThanOrEqual(fields.length / 200);
  });

  test("with space between the letters", () => {
    const spaced = all.map((label) => ({ ...label, font: { ...label.font, letterSpacing: 0.5 } }));
    expect(differing(spaced, {}, collapsed).breaks.length).toBeLessThanOrEqual(spaced.length / 200);
  });
});

test("balanced texts have as many lines as the page makes of them, and are hardly wider", () => {
  const own = all.map(({ text, font, width }) => balance(measurer, text, font, width, "collapse"));
  const dom = domLines(all, { textWrap: "balance" });
  const other = all.filter((_, i) => own[i]?.lines.length !== dom[i]?.lines.length);
  expect(other.map(({ text }) => text)).toEqual([]);
  const wider = all.filter((_, i) => Math.max(...(own[i]?.widths ?? [])) > (dom[i]?.width ?? 0) + 1);
  expect(wider.length).toBeLessThanOrEqual(all.length / 100);
});

test("a long word in a balanced text stays whole where it fits, and else nothing is balanced", () => {
  const long = [
    "Internationalisierungsstrategie plan",
    "Donaudampfschiffahrtsgesellschaft ist gut",
    "a longish-hyphen",
  ];
  const given = long.flatMap((text) =>
    [216, 238].map((width): Label => ({ kind: "long", text, font: { size: 14, weight: 600 }, width })),
  );
  const dom = domLines(given, { textWrap: "balance" });
  expect(given.map(({ text, font, width }) => balance(measurer, text, font, width, "collapse").lines)).toEqual(
    dom.map(({ lines }) => lines),
  );
});

test("what is measured word by word comes out as by all the rules", () => {
  const [plain, rules] = [new PlainMeasurer(), new PretextMeasurer()];
  const asTyped = [
    (text: string) => text,
    (text: string) => `${text} `,
    (text: string) => `  ${text.replace(" ", "   ")}`,
    (text: string) => text.replace(" ", "\n\n"),
    (text: string) => `\n${text}\n\n`,
  ];
  const differs = (text: string, font: FontSpec, width: number, spaces: Spaces): boolean => {
    const [mine, other] = [plain, rules].map((one) => {
      const { lines, widths } = one.wrap(text, font, width, spaces);
      const sizes = [...widths, one.width(text, font, spaces), one.widestWord(text, font, spaces)];
      return { says: [one.lineCount(text, font, width, spaces), ...lines].join("|"), sizes };
    });
    return (
      mine?.says !== other?.says || !mine?.sizes.every((size, i) => Math.abs(size - (other?.sizes[i] ?? 0)) < 0.01)
    );
  };
  const cases = all.flatMap(({ text, font, width }, i) =>
    asTyped.flatMap((change) =>
      (["keep", "collapse"] as const).map(
        (spaces) => [change(text), { ...font, letterSpacing: i % 2 === 0 ? 0 : -0.2 }, width, spaces] as const,
      ),
    ),
  );
  const known = cases.filter((one) => plain.knows(...one));
  expect(known.length).toBeGreaterThan(cases.length / 4);
  expect(known.filter((one) => differs(...one))).toEqual([]);
  const inPassing = cases
    .filter(([, , , spaces]) => spaces === "collapse")
    .map((one) => ({ one, count: plain.quickCount(...one) }));
  expect(inPassing.filter(({ one, count }) => plain.knows(...one) !== (count !== undefined))).toEqual([]);
  expect(inPassing.filter(({ one, count }) => count !== undefined && count !== rules.lineCount(...one))).toEqual([]);
});

test("a word whose letters and pairs are added up is as wide as measured whole", () => {
  const plain = new PlainMeasurer();
  const rules = new PretextMeasurer();
  const font: FontSpec = { size: 14, weight: 600 };
  const parts = "AV To Wa Ty rn vy km fi fl tt LY P. 11 17 74 90 xX Qu".replaceAll(".", "").split(" ");
  const words = parts.flatMap((a) => parts.flatMap((b) => [a + b, `${a}${b}${a.toLowerCase()}`]));
  const off = words.filter((word) => Math.abs(plain.width(word, font) - rules.width(word, font)) > 0.001);
  expect(off).toEqual([]);
});

test("a text that needs the rules before they are there is measured anew when they are", async () => {
  const young = await browserMeasurer();
  const [text, font] = [
    "see https://example.org/reports/2026/activation?from=home",
    { size: 14, weight: 400 },
  ] as const;
  let calls = 0;
  young.onChange(() => calls++);
  expect(young.lineCount("Increase retention", font, 200)).toBe(1);
  expect(young.lineCount(text, font, 200)).toBe(2);
  await expect.poll(() => calls).toBe(1);
  expect(young.lineCount(text, font, 200)).toBe(3);
});

test("widths are those of the page", () => {
  const dom = domLines(all, { width: "max-content", whiteSpace: "nowrap" });
  const off = all.filter((label, i) => {
    return Math.abs(measurer.width(label.text, label.font, "collapse") - (dom[i]?.width ?? 0)) > 1;
  });
  expect(off.map(({ text }) => text)).toEqual([]);
});

test("an arrow of two signs, which the font draws as one, is measured no narrower than it is drawn", () => {
  const arrows = ["Trial -> paid", "a->b", "<- back", "x => y"].map(
    (text): Label => ({ kind: "arrow", text, font: { size: 14, weight: 600 }, width: 300 }),
  );
  const dom = domLines(arrows, { width: "max-content" });
  arrows.forEach(({ text, font }, i) => {
    expect(measurer.width(text, font)).toBeGreaterThan((dom[i]?.width ?? 0) - 0.5);
  });
});

test("what a part of the font that loads later draws is measured anew", async () => {
  // A letter of old Greek, whose part of the font no label needs.
  const [text, font] = ["\u1f00", { size: 14, weight: 400 }] as const;
  const before = measurer.width(text, font);
  let calls = 0;
  const end = measurer.onChange(() => calls++);
  await document.fonts.load(cssFont(font), text);
  await expect.poll(() => calls).toBe(1);
  end();
  expect(measurer.width(text, font)).not.toBe(before);
});
