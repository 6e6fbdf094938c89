/// <reference path="./fontkit.d.ts" />
/*
 * Writes src/adapters/text/inter-table.gen.json: advances and pair kerning of the bundled font, for measuring text
 * where there is no browser. Run after a new version of the font: node test/tools/make-font-table.mjs
 *
 * From regular to black the font is linear, so a glyph has its advance at 400 and how much it grows until 900.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import { pairKerning } from "./pair-kerning.mjs";

/** @typedef {import("fontkit").Font} Font */
/**
 * The same at both ends of the line between the weights.
 * @template T
 * @typedef {{ regular: T, black: T }} Ends
 */

const PACKAGE = "@fontsource-variable/inter";
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), "utf8"));
const target = fileURLToPath(new URL("../../src/adapters/text/inter-table.gen.json", import.meta.url));

/** In the order in which a character that two of them have is looked up. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
/** Letters of other subsets seldom meet: a word in one of them mostly mixes with these. */
const KERNED = ["latin", "cyrillic", "greek"];
const [REGULAR, BLACK] = [400, 900];
const WEIGHTS = [400, 500, 600, 650];
const FIRST_PRINTABLE = 0x20;
const DOLLAR = 0x24;

/**
 * A subset at one weight. fontkit makes instances only of plain TrueType files. A compressed file must first unpack
 * its outlines without a weight, then be given one.
 * @param {string} subset
 * @param {number} weight
 */
function open(subset, weight) {
  const font = fontkit.openSync(require.resolve(`${PACKAGE}/files/inter-${subset}-wght-normal.woff2`));
  /** @type {unknown} */
  let processor = null;
  Object.defineProperty(font, "_variationProcessor", { get: () => processor });
  font.glyphForCodePoint(FIRST_PRINTABLE);
  font._glyphs = {};
  const instance = Object.create(font, { variationCoords: { value: [weight] } });
  processor = inherited(font, "_variationProcessor").call(instance);
  return font;
}

/**
 * The getter of a property that the object itself hides.
 * @param {object} object
 * @param {string} name
 * @returns {() => unknown}
 */
function inherited(object, name) {
  for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
    const getter = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (getter) return getter;
  }
  throw new Error(`fontkit has no ${name} any more`);
}

/**
 * @param {Font} font
 * @param {number} point
 */
const advance = (font, point) => font.glyphForCodePoint(point).advanceWidth;

/**
 * `[light, growth]` of a measure that is linear in the weight.
 * @template T
 * @param {Ends<T>} ends
 * @param {(end: T) => number} measure
 * @returns {[number, number]}
 */
function linear({ regular, black }, measure) {
  const light = Math.round(measure(regular));
  return [light, Math.round(measure(black)) - light];
}

/** @param {string} subset @returns {Ends<Font>} */
const ends = (subset) => ({ regular: open(subset, REGULAR), black: open(subset, BLACK) });

/** `[first code point, light, growth, light, growth, …]` for each run of code points without a gap. */
function advanceRuns() {
  /** @type {Map<number, [number, number]>} */
  const glyphs = new Map();
  for (const font of SUBSETS.map(ends)) {
    for (const point of font.regular.characterSet) {
      if (point < FIRST_PRINTABLE || glyphs.has(point)) continue;
      glyphs.set(
        point,
        linear(font, (end) => advance(end, point)),
      );
    }
  }
  /** @type {number[][]} */
  const runs = [];
  let previous = Number.NaN;
  for (const [point, values] of [...glyphs].sort(([a], [b]) => a - b)) {
    if (point - 1 !== previous) runs.push([point]);
    runs.at(-1)?.push(...values);
    previous = point;
  }
  return runs;
}

/**
 * Signs such as `->` that the font draws as one.
 * @param {Ends<Font>} font
 */
function joined(font) {
  const signs = ["<", "-", "=", ">"];
  const texts = signs.flatMap((a) => signs.flatMap((b) => [a + b, ...signs.map((c) => a + b + c)]));
  const one = texts.filter((text) => font.regular.layout(text).glyphs.length === 1);
  return Object.fromEntries(one.map((text) => [text, linear(font, (end) => end.layout(text).advanceWidth)]));
}

/**
 * Kerning of two characters at the weight of the font.
 * @param {Font} font
 * @returns {(left: number, right: number) => number}
 */
function kernOf(font) {
  const { buffer, pos } = font._getTableStream("GPOS");
  const gpos = new DataView(buffer.buffer, buffer.byteOffset + pos);
  const kern = pairKerning(
    gpos,
    (outer, inner) => font._variationProcessor?.getDelta(font.GDEF.itemVariationStore, outer, inner) ?? 0,
  );
  return (left, right) => kern(font.glyphForCodePoint(left).id, font.glyphForCodePoint(right).id);
}

/**
 * Rows that are equal get one number; gives the number of each row, from 0.
 * @param {readonly unknown[]} rows
 */
function classesOf(rows) {
  const keys = rows.map((row) => JSON.stringify(row));
  const numbers = new Map([...new Set(keys)].map((key, i) => [key, i]));
  return keys.map((key) => numbers.get(key) ?? 0);
}

/**
 * For each class on the left: `[class on the right, light, growth, …]` of the pairs that are kerned.
 * @param {string} subset
 */
function kerning(subset) {
  const font = ends(subset);
  const kern = { regular: kernOf(font.regular), black: kernOf(font.black) };
  const points = font.regular.characterSet.filter(
    (point) => point >= FIRST_PRINTABLE && advance(font.regular, point) > 0,
  );
  const matrix = points.map((left) => points.map((right) => linear(kern, (of) => of(left, right))));
  const left = classesOf(matrix);
  const right = classesOf(points.map((_, column) => matrix.map((row) => row[column])));
  /** @type {number[][]} */
  const pairs = [];
  left.forEach((row, i) => {
    if (pairs[row]) return;
    const cells = new Map(right.map((column, j) => [column, matrix[i]?.[j] ?? [0, 0]]));
    pairs[row] = [...cells].filter(([, cell]) => cell.some((value) => value !== 0)).flat(2);
  });
  return { chars: String.fromCodePoint(...points), left, right, pairs };
}

const latin = ends("latin");
const [light, growth] = linear(latin, (end) => advance(end, DOLLAR));
/** @param {number} weight */
const share = (weight) => Math.round(((advance(open("latin", weight), DOLLAR) - light) / growth) * 1e4) / 1e4;

const table = {
  from: `${PACKAGE} ${version}`,
  unitsPerEm: latin.regular.unitsPerEm,
  /** Share of the way from regular to black. */
  weights: Object.fromEntries(WEIGHTS.map((weight) => [weight, share(weight)])),
  advances: advanceRuns(),
  joined: joined(latin),
  kerning: KERNED.map(kerning),
};

writeFileSync(target, JSON.stringify(table));
execFileSync(process.execPath, [require.resolve("@biomejs/biome/bin/biome"), "format", "--write", target]);
console.log(`${target}: ${readFileSync(target).length} bytes`);
