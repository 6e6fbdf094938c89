/// <reference path="./fontkit.d.ts" />
/*
 * Writes src/formats/outlines/inter-shapes.gen.json: the shapes of the letters of the bundled font, for pictures
 * whose text is drawn as outlines. Run after a new version of the font: node test/tools/make-glyph-shapes.mjs
 *
 * A letter is a list of contours with their places; a contour that letters share (a and á) is kept once. All numbers
 * are in font units at weight 400, each followed by how much it grows until 900, and written as in source maps:
 * base 64, five bits a digit, the lowest bit of a number is its sign.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ends, FIRST_PRINTABLE, PACKAGE, require, SUBSETS, version } from "./inter-font.mjs";

/** @typedef {import("fontkit").Font} Font */
/** @typedef {import("fontkit").Point} Point */

const target = fileURLToPath(new URL("../../src/formats/outlines/inter-shapes.gen.json", import.meta.url));
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Four points that a variable font adds to each glyph, for its metrics. */
const PHANTOMS = 4;

/** @type {Map<string, number>} */
const contours = new Map();
/** @type {Map<string, string>} */
const glyphs = new Map();

for (const font of SUBSETS.map(ends)) {
  for (const point of font.regular.characterSet) {
    const character = String.fromCodePoint(point);
    if (point < FIRST_PRINTABLE || glyphs.has(character)) continue;
    const { id } = font.regular.glyphForCodePoint(point);
    glyphs.set(character, glyphOf(contoursOf(font.regular, id), contoursOf(font.black, id)));
  }
}
const latin = ends("latin");
const table = JSON.parse(readFileSync(new URL("../../src/core/font/inter-table.gen.json", import.meta.url), "utf8"));
for (const signs of Object.keys(table.joined)) {
  const id = latin.regular.layout(signs).glyphs[0]?.id ?? 0;
  glyphs.set(signs, glyphOf(contoursOf(latin.regular, id), contoursOf(latin.black, id)));
}

const shapes = {
  from: `${PACKAGE} ${version}`,
  unitsPerEm: latin.regular.unitsPerEm,
  contours: [...contours.keys()],
  glyphs: Object.fromEntries(glyphs),
};
writeFileSync(target, JSON.stringify(shapes));
execFileSync(process.execPath, [require.resolve("@biomejs/biome/bin/biome"), "format", "--write", target]);
console.log(`${target}: ${readFileSync(target).length} bytes, ${glyphs.size} letters, ${contours.size} contours`);

/**
 * The points of a glyph at the weight of the font, contour by contour. fontkit gives those of a compressed file
 * without their weight, so this moves a copy of them.
 * @param {Font} font
 * @param {number} id
 * @returns {Point[][]}
 */
function contoursOf(font, id) {
  const glyph = font.getGlyph(id)._decode();
  const [sample] = glyph.points ?? [];
  if (glyph.components) return glyph.components.flatMap((part, i) => placed(font, part, moved(font, id, glyph)[i]));
  if (!sample) return [];
  /** @type {Point[][]} */
  const found = [[]];
  moved(font, id, glyph).forEach((point, i, { length }) => {
    found.at(-1)?.push(point);
    if (point.endContour && i < length - 1) found.push([]);
  });
  return found;
}

/**
 * @param {Font} font
 * @param {number} id
 * @param {import("fontkit").Decoded} glyph
 * @returns {Point[]}
 */
function moved(font, id, { points, components }) {
  const own = points ?? components?.map(({ dx, dy }) => pointAt(dx, dy)) ?? [];
  const copies = own.map((point) => point.copy());
  const phantoms = Array.from({ length: PHANTOMS }, () => pointAt(0, 0));
  font._variationProcessor?.transformPoints(id, [...copies, ...phantoms]);
  return copies;
}

/**
 * @param {Font} font
 * @param {import("fontkit").Component} part
 * @param {Point | undefined} at
 */
function placed(font, { glyphID, scaleX, scaleY, scale01, scale10 }, at) {
  return contoursOf(font, glyphID).map((contour) =>
    contour.map((point) => {
      const copy = point.copy();
      copy.x = point.x * scaleX + point.y * scale01 + (at?.x ?? 0);
      copy.y = point.y * scaleY + point.x * scale10 + (at?.y ?? 0);
      return copy;
    }),
  );
}

/**
 * A point as fontkit makes them; its class is not exported.
 * @param {number} x
 * @param {number} y
 * @returns {Point}
 */
function pointAt(x, y) {
  return {
    x,
    y,
    onCurve: true,
    endContour: true,
    copy() {
      return pointAt(this.x, this.y);
    },
  };
}

/**
 * @param {Point[][]} light
 * @param {Point[][]} black
 */
function glyphOf(light, black) {
  const numbers = light.flatMap((contour, i) => {
    const heavy = black[i] ?? [];
    const [first, bold] = [contour[0], heavy[0]];
    if (!first || !bold || heavy.length !== contour.length) throw new Error("A letter has other points when black");
    const key = contourOf(contour, heavy);
    if (!contours.has(key)) contours.set(key, contours.size);
    return [contours.get(key) ?? 0, first.x, first.y, bold.x - first.x, bold.y - first.y];
  });
  return written(numbers);
}

/**
 * The points after each other, each as the step from the one before; whether it lies on the curve is the lowest bit.
 * @param {Point[]} light
 * @param {Point[]} black
 */
function contourOf(light, black) {
  const numbers = light.flatMap((point, i) => {
    const [heavy, before, heavyBefore] = [black[i], light[i - 1] ?? light[0], black[i - 1] ?? black[0]];
    if (!heavy || !before || !heavyBefore) return [];
    const [x, y] = [point.x - before.x, point.y - before.y];
    const growth = [heavy.x - heavyBefore.x - x, heavy.y - heavyBefore.y - y];
    return [Math.round(x) * 2 + (point.onCurve ? 1 : 0), y, ...growth];
  });
  return written(numbers);
}

/** @param {readonly number[]} numbers */
function written(numbers) {
  return numbers
    .map((number) => {
      let rest = (Math.abs(Math.round(number)) << 1) | (number < 0 ? 1 : 0);
      let text = "";
      do {
        const digit = rest & 31;
        rest >>>= 5;
        text += DIGITS[digit | (rest > 0 ? 32 : 0)];
      } while (rest > 0);
      return text;
    })
    .join("");
}
