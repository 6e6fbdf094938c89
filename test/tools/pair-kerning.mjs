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
 * @param {DataView} gpos the table
 * @param {(outer: number, inner: number) => number} delta variation of a value at the weight wanted
 * @returns {(left: number, right: number) => number} kerning of two glyphs in font units
 */
export function pairKerning(gpos, delta) {
  const u16 = (at) => gpos.getUint16(at);
  const lookups = kernLookups(gpos).map((lookup) => subtablesOf(gpos, lookup));
  return (left, right) => {
    let units = 0;
    // Every lookup may move the pair; within a lookup the first subtable that knows the pair does.
    for (const subtables of lookups) {
      const value = subtables.map((find) => find(left, right)).find((found) => found !== undefined);
      if (value) units += unitsOf(u16, gpos, value, delta);
    }
    return units;
  };
}

function kernLookups(gpos) {
  const u16 = (at) => gpos.getUint16(at);
  const [features, lookups] = [u16(6), u16(8)];
  const indexes = new Set();
  for (const record of range(u16(features), (i) => features + 2 + i * 6)) {
    const tag = String.fromCharCode(...range(4, (i) => gpos.getUint8(record + i)));
    if (tag !== "kern") continue;
    const feature = features + u16(record + 4);
    for (const index of range(u16(feature + 2), (i) => u16(feature + 4 + i * 2))) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b).map((index) => lookups + u16(lookups + 2 + index * 2));
}

/** For each subtable of pairs: finds where the value of a pair stands, undefined if it does not know the pair. */
function subtablesOf(gpos, lookup) {
  const u16 = (at) => gpos.getUint16(at);
  const type = u16(lookup);
  const starts = range(u16(lookup + 4), (i) => lookup + u16(lookup + 6 + i * 2));
  const unwrapped = starts.map((at) => (type === EXTENSION ? [u16(at + 2), at + gpos.getUint32(at + 4)] : [type, at]));
  return unwrapped.flatMap(([kind, at]) =>
    kind === PAIRS ? [u16(at) === 1 ? listedPairs(u16, at) : classPairs(u16, at)] : [],
  );
}

function listedPairs(u16, at) {
  const covered = coverage(u16, at + u16(at + 2));
  const format = u16(at + 4);
  const size = 2 + lengthOf(format) + lengthOf(u16(at + 6));
  const sets = range(u16(at + 8), (i) => {
    const set = at + u16(at + 10 + i * 2);
    return new Map(range(u16(set), (j) => [u16(set + 2 + j * size), { at: set + 4 + j * size, format, base: set }]));
  });
  return (left, right) => sets[covered.get(left) ?? -1]?.get(right);
}

function classPairs(u16, at) {
  const covered = coverage(u16, at + u16(at + 2));
  const format = u16(at + 4);
  const size = lengthOf(format) + lengthOf(u16(at + 6));
  const [first, second] = [classes(u16, at + u16(at + 8)), classes(u16, at + u16(at + 10))];
  const columns = u16(at + 14);
  return (left, right) => {
    const column = second.get(right) ?? 0;
    // HarfBuzz: a second glyph in no class leaves the pair to the next subtable.
    if (!covered.has(left) || column === 0) return undefined;
    return { at: at + 16 + ((first.get(left) ?? 0) * columns + column) * size, format, base: at };
  };
}

function unitsOf(u16, gpos, { at, format, base }, delta) {
  const placeOf = (bit) => at + lengthOf(format & (bit - 1));
  const units = format & X_ADVANCE ? gpos.getInt16(placeOf(X_ADVANCE)) : 0;
  const device = format & X_ADVANCE_DEVICE ? u16(placeOf(X_ADVANCE_DEVICE)) : 0;
  if (device === 0 || u16(base + device + 4) !== VARIATION_INDEX) return units;
  return units + delta(u16(base + device), u16(base + device + 2));
}

/** Bytes of a value record: two for each bit. */
function lengthOf(format) {
  return 2 * [...format.toString(2)].filter((bit) => bit === "1").length;
}

function coverage(u16, at) {
  const count = u16(at + 2);
  if (u16(at) === 1) return new Map(range(count, (i) => [u16(at + 4 + i * 2), i]));
  return new Map(
    ranges(u16, at + 4, count).flatMap(([begin, end, index]) => range(end - begin + 1, (i) => [begin + i, index + i])),
  );
}

function classes(u16, at) {
  if (u16(at) === 1) return new Map(range(u16(at + 4), (i) => [u16(at + 2) + i, u16(at + 6 + i * 2)]));
  return new Map(
    ranges(u16, at + 4, u16(at + 2)).flatMap(([begin, end, value]) =>
      range(end - begin + 1, (i) => [begin + i, value]),
    ),
  );
}

function ranges(u16, at, count) {
  return range(count, (i) => [u16(at + i * 6), u16(at + i * 6 + 2), u16(at + i * 6 + 4)]);
}

function range(length, value) {
  return Array.from({ length }, (_, i) => value(i));
}
