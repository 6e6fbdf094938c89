import { describe, expect, test } from "vitest";
import { tableWidth } from "../../core/font/inter-table.ts";
import type { FontSpec } from "../../core/layout/text.ts";
import { tableMeasurer } from "./table.ts";

const title: FontSpec = { size: 14, weight: 600 };
const measurer = tableMeasurer();

describe("widths, as Chromium sets them", () => {
  // Read from a page with the bundled font at 100 px, regular and 650.
  test.each([
    ["AVATAR", 374.21875, 393.734375],
    ["To Type 10:30", 664.40625, 683.109375],
    ["a->b", 212.796875, 215.875],
    ["Größe, “quoted”", 763.1875, 795.71875],
    ["Клиенты", 422.171875, 444.09375],
    ["Αξία Το", 363.625, 372.90625],
  ])("%s", (text, regular, semibold) => {
    // The page rounds up to 1/64 px.
    expect(Math.abs(tableWidth(text, 100, 400) - regular)).toBeLessThan(0.1);
    expect(Math.abs(tableWidth(text, 100, 650) - semibold)).toBeLessThan(0.1);
  });

  test("pairs are kerned, unless told otherwise", () => {
    expect(tableWidth("AV", 100, 400)).toBeLessThan(tableWidth("AV", 100, 400, false));
    expect(tableWidth("A", 100, 400) + tableWidth("V", 100, 400)).toBeCloseTo(tableWidth("AV", 100, 400, false));
  });

  test("a line separator stands for a space", () => {
    expect(tableWidth("a\u2028b", 14, 400)).toBe(tableWidth("a b", 14, 400));
  });

  test.each([
    ["an ideograph", "新", 1],
    ["an emoji of several parts", "👩‍👩‍👧‍👦", 1.25],
    ["a flag", "🇩🇪", 1.25],
    ["a Hebrew letter", "ש", 0.55],
    ["a Thai letter", "ก", 0.6],
    ["a mark by itself", "\u0591", 0],
    ["a soft hyphen", "\u00ad", 0],
  ])("what the font lacks is estimated: %s", (_, text, share) => {
    expect(tableWidth(text, 100, 400)).toBeCloseTo(100 * share);
  });
});

describe("white space", () => {
  test.each([
    ["keep", "  two  spaces\nnext", ["  two  spaces", "next"]],
    ["keep", "one\n\nthree", ["one", "", "three"]],
    ["keep", "from\r\nWindows", ["from", "Windows"]],
    ["collapse", "  two  spaces\nnext ", ["two spaces next"]],
    ["collapse", " \n ", []],
    ["keep", "", []],
  ] as const)("%s %j", (spaces, text, lines) => {
    expect(measurer.wrap(text, title, 400, spaces).lines).toEqual(lines);
  });

  test("is kept unless told otherwise", () => {
    expect(measurer.wrap("a\nb", title, 400).lines).toEqual(["a", "b"]);
  });
});

test.each([
  ["at a space", "More new customers are still active", 150, ["More new customers", "are still active"]],
  ["after a hyphen", "role-based onboarding", 60, ["role-", "based", "onboard", "ing"]],
  ["not at a slash between letters", "owners/customers", 80, ["owners/cus", "tomers"]],
  ["between ideographs, not before a full stop", "継続率を高める。", 100, ["継続率を高め", "る。"]],
  ["anywhere in a word that is too long", "Donaudampfschifffahrt", 80, ["Donaudam", "pfschifffahr", "t"]],
])("lines break %s", (_, text, width, lines) => {
  expect(measurer.wrap(text, title, width, "collapse").lines).toEqual(lines);
});

test("the same text is remembered apart for each font and each use of white space", () => {
  const text = "one\ntwo three";
  const lines = (font: FontSpec, spaces: "keep" | "collapse") => measurer.wrap(text, font, 70, spaces).lines;
  expect(lines(title, "keep")).toEqual(["one", "two three"]);
  expect(lines(title, "collapse")).toEqual(["one two", "three"]);
  expect(lines({ ...title, size: 24 }, "keep")).toEqual(["one", "two ", "three"]);
  expect(lines({ ...title, letterSpacing: 5 }, "keep")).toEqual(["one", "two ", "three"]);
  expect(measurer.width(text, title)).toBeLessThan(measurer.width(text, { ...title, weight: 650 }));
});

test("a place with a canvas refuses the table", () => {
  const place: { OffscreenCanvas?: unknown } = globalThis;
  const own = place.OffscreenCanvas;
  place.OffscreenCanvas = class {};
  expect(tableMeasurer).toThrow(/use browserMeasurer here/);
  place.OffscreenCanvas = own;
});
