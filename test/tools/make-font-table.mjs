/// <reference path="./fontkit.d.ts" />
/*
 * Writes src/core/font/inter-table.gen.json: advances and pair kerning of the bundled font, for measuring text
 * where there is no browser. Run after a new version of the font: node test/tools/make-font-table.mjs
 *
 * From regular to black the font is linear, so a glyph has its advance at 400 and how much it grows until 900.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ends, FIRST_PRINTABLE, linear, open, PACKAGE, require, SUBSETS, version } from "./inter-font.mjs";
import { pairKerning } from "./pair-kerning.mjs";

/** @typedef {import("fontkit").Font} Font */
/**
 * The same at both ends of the line between the weights.
 * @template T
 * @typedef {{ regular: T, black: T }} Ends
 */

const target = fileURLToPath(new URL("../../src/core/font/inter-table.gen.json", import.meta.url));
/** Letters of other subsets seldom meet: a word in one of them mostly mixes with these. */
const KERNED = ["latin", "cyrillic", "greek"];
const WEIGHTS = [400, 500, 600, 650];
const DOLLAR = 0x24;

/**
 * @param {Font} font
 * @param {number} point
 */
const advance = (font, point) => font.glyphForCodePoint(point).advanceWidth;

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
