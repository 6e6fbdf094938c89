/*
 * Pair kerning from the bytes of a font's GPOS table (OpenType 1.9, chapter GPOS). fontkit reads the variations of
 * listed pairs from a wrong place, and stops where shaping goes on to the next subtable.
 */

const EXTENSION = 9;
const PAIRS = 2;
/** Bits of a value format, in the order in which the values follow. */
const [X_ADVANCE, X_ADVANCE_DEVICE] = [0x04, 0x40];
const VARIATION_INDEX = 0x8000;

/**
 * Where the value of a pair stands, what it consists of, and from where its device table is counted.
 * @typedef {{ at: number, format: number, base: number }} Value
 * @typedef {(left: number, right: number) => Value | undefined} Subtable
 */

/**
 * @param {DataView} gpos the table
 * @param {(outer: number, inner: number) => number} delta variation of a value at the weight wanted
 * @returns {(left: number, right: number) => number} kerning of two glyphs in font units
 */
export function pairKerning(gpos, delta) {
  const lookups = kernLookups(gpos).map((lookup) => subtablesOf(gpos, lookup));
  return (left, right) => {
    let units = 0;
    // Every lookup may move the pair; within a lookup the first subtable that knows the pair does.
    for (const subtables of lookups) {
      const value = subtables.map((find) => find(left, right)).find((found) => found !== undefined);
      if (value) units += unitsOf(gpos, value, delta);
    }
    return units;
  };
}

/** @param {DataView} gpos */
function kernLookups(gpos) {
  const [features, lookups] = [gpos.getUint16(6), gpos.getUint16(8)];
  const indexes = new Set();
  for (const record of range(gpos.getUint16(features), (i) => features + 2 + i * 6)) {
    const tag = String.fromCharCode(...range(4, (i) => gpos.getUint8(record + i)));
    if (tag !== "kern") continue;
    const feature = features + gpos.getUint16(record + 4);
    for (const index of words(gpos, feature + 4, gpos.getUint16(feature + 2))) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b).map((index) => lookups + gpos.getUint16(lookups + 2 + index * 2));
}

/**
 * For each subtable of pairs: finds the value of a pair, undefined if it does not know the pair.
 * @param {DataView} gpos
 * @param {number} lookup
 * @returns {Subtable[]}
 */
function subtablesOf(gpos, lookup) {
  const type = gpos.getUint16(lookup);
  return words(gpos, lookup + 6, gpos.getUint16(lookup + 4)).flatMap((offset) => {
    const at = lookup + offset;
    const extended = type === EXTENSION;
    if ((extended ? gpos.getUint16(at + 2) : type) !== PAIRS) return [];
    const start = extended ? at + gpos.getUint32(at + 4) : at;
    return [gpos.getUint16(start) === 1 ? listedPairs(gpos, start) : classPairs(gpos, start)];
  });
}

/** @param {DataView} gpos @param {number} at @returns {Subtable} */
function listedPairs(gpos, at) {
  const covered = coverage(gpos, at + gpos.getUint16(at + 2));
  const format = gpos.getUint16(at + 4);
  const size = 2 + lengthOf(format) + lengthOf(gpos.getUint16(at + 6));
  const sets = words(gpos, at + 10, gpos.getUint16(at + 8)).map((offset) => {
    const base = at + offset;
    const records = range(gpos.getUint16(base), (i) => base + 2 + i * size);
    return new Map(records.map((record) => [gpos.getUint16(record), { at: record + 2, format, base }]));
  });
  return (left, right) => sets[covered.get(left) ?? -1]?.get(right);
}

/** @param {DataView} gpos @param {number} at @returns {Subtable} */
function classPairs(gpos, at) {
  const covered = coverage(gpos, at + gpos.getUint16(at + 2));
  const format = gpos.getUint16(at + 4);
  const size = lengthOf(format) + lengthOf(gpos.getUint16(at + 6));
  const first = classes(gpos, at + gpos.getUint16(at + 8));
  const second = classes(gpos, at + gpos.getUint16(at + 10));
  const columns = gpos.getUint16(at + 14);
  return (left, right) => {
    const column = second.get(right) ?? 0;
    // HarfBuzz: a second glyph in no class leaves the pair to the next subtable.
    if (!covered.has(left) || column === 0) return undefined;
    return { at: at + 16 + ((first.get(left) ?? 0) * columns + column) * size, format, base: at };
  };
}

/**
 * @param {DataView} gpos
 * @param {Value} value
 * @param {(outer: number, inner: number) => number} delta
 */
function unitsOf(gpos, { at, format, base }, delta) {
  /** @param {number} bit */
  const placeOf = (bit) => at + lengthOf(format & (bit - 1));
  const units = format & X_ADVANCE ? gpos.getInt16(placeOf(X_ADVANCE)) : 0;
  const offset = format & X_ADVANCE_DEVICE ? gpos.getUint16(placeOf(X_ADVANCE_DEVICE)) : 0;
  const device = base + offset;
  if (offset === 0 || gpos.getUint16(device + 4) !== VARIATION_INDEX) return units;
  return units + delta(gpos.getUint16(device), gpos.getUint16(device + 2));
}

/**
 * Bytes of a value record: two for each bit.
 * @param {number} format
 */
function lengthOf(format) {
  return 2 * [...format.toString(2)].filter((bit) => bit === "1").length;
}

/**
 * The glyphs of a coverage table with their index.
 * @param {DataView} gpos
 * @param {number} at
 */
function coverage(gpos, at) {
  const count = gpos.getUint16(at + 2);
  if (gpos.getUint16(at) === 1) return new Map(words(gpos, at + 4, count).map((glyph, i) => [glyph, i]));
  return new Map(spread(gpos, at + 4, count).map(([glyph, first, value]) => [glyph, value + glyph - first]));
}

/**
 * The glyphs of a class definition with their class.
 * @param {DataView} gpos
 * @param {number} at
 */
function classes(gpos, at) {
  const second = gpos.getUint16(at + 2);
  if (gpos.getUint16(at) !== 1) return new Map(spread(gpos, at + 4, second).map(([glyph, , value]) => [glyph, value]));
  return new Map(words(gpos, at + 6, gpos.getUint16(at + 4)).map((value, i) => [second + i, value]));
}

/**
 * Each glyph of the ranges with the first of its range and the value of the range.
 * @param {DataView} gpos
 * @param {number} at
 * @param {number} count
 * @returns {[glyph: number, first: number, value: number][]}
 */
function spread(gpos, at, count) {
  return range(count, (i) => at + i * 6).flatMap((record) => {
    const [first = 0, last = 0, value = 0] = words(gpos, record, 3);
    return range(last - first + 1, (i) => /** @type {[number, number, number]} */ ([first + i, first, value]));
  });
}

/**
 * @param {DataView} gpos
 * @param {number} at
 * @param {number} count
 */
function words(gpos, at, count) {
  return range(count, (i) => gpos.getUint16(at + i * 2));
}

/**
 * @template T
 * @param {number} length
 * @param {(i: number) => T} value
 */
function range(length, value) {
  return Array.from({ length }, (_, i) => value(i));
}
