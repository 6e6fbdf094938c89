/// <reference path="./fontkit.d.ts" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

/** @typedef {import("fontkit").Font} Font */
/**
 * The same at both ends of the line between the weights.
 * @template T
 * @typedef {{ regular: T, black: T }} Ends
 */

export const PACKAGE = "@fontsource-variable/inter";
export const require = createRequire(import.meta.url);
/** Of the font package. */
export const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), "utf8"));

/** In the order in which a character that two of them have is looked up. */
export const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];
const [REGULAR, BLACK] = [400, 900];
export const FIRST_PRINTABLE = 0x20;

/**
 * A subset at one weight. fontkit makes instances only of plain TrueType files. A compressed file must first unpack
 * its outlines without a weight, then be given one.
 * @param {string} subset
 * @param {number} weight
 */
export function open(subset, weight) {
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
 * `[light, growth]` of a measure that is linear in the weight.
 * @template T
 * @param {Ends<T>} ends
 * @param {(end: T) => number} measure
 * @returns {[number, number]}
 */
export function linear({ regular, black }, measure) {
  const light = Math.round(measure(regular));
  return [light, Math.round(measure(black)) - light];
}

/** @param {string} subset @returns {Ends<Font>} */
export const ends = (subset) => ({ regular: open(subset, REGULAR), black: open(subset, BLACK) });
