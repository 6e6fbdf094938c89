import table from "./inter-table.gen.json" with { type: "json" };

/** A measure that is linear in the weight: at regular, and how much it grows until black. In font units. */
interface Linear {
  readonly light: number;
  readonly growth: number;
}

/** Where a letter stands in the kerning of its subset. */
interface Kerned {
  readonly subset: number;
  readonly left: number;
  readonly right: number;
}

/** Share of the way from regular to black. */
const WEIGHTS = new Map(Object.entries(table.weights).map(([weight, share]) => [Number(weight), share]));
const ADVANCES = new Map(table.advances.flatMap(readRun));
const JOINED = new Map(
  Object.entries(table.joined).map(([text, [light = 0, growth = 0]]) => [text, { light, growth }]),
);
const KERNED = readKerned();
const PAIRS = table.kerning.map(({ pairs }) => pairs.map(readPairs));

/** What the font does not have, in parts of the size. Estimates: every system brings other fonts for it. */
const [WIDE, EMOJI, OTHER] = [1, 1.25, 0.6];

const HAS_NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]/u;
const IS_WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]*`;
const JOINED_SIGNS = [...JOINED.keys()].sort((a, b) => b.length - a.length).join("|");
/** What is measured as one: signs that the font joins, a whole emoji, or one character. */
const PIECE = new RegExp(
  String.raw`(?<joined>${JOINED_SIGNS})|(?<emoji>\p{RI}{2}|[#*0-9]\ufe0f?\u20e3|${PICTURE}(?:\u200d${PICTURE})*)|.`,
  "gsu",
);

/**
 * Width of a text in one line, in pixels: the advances of the bundled font with its kerning. A line separator,
 * U+2028, stands for a space, as in a browser's canvas.
 * @param size in pixels
 */
export function tableWidth(text: string, size: number, weight: number, kerning = true): number {
  const share = WEIGHTS.get(weight) ?? 0;
  const unitsOf = ({ light, growth }: Linear): number => light + growth * share;
  let units = 0;
  let before: Kerned | undefined;
  for (const { 0: piece, groups } of text.replaceAll("\u2028", " ").matchAll(PIECE)) {
    const joined = groups?.joined === undefined ? undefined : JOINED.get(piece);
    const point = piece.codePointAt(0) ?? 0;
    const one = joined === undefined && piece.length === String.fromCodePoint(point).length;
    const advance = joined ?? (one ? ADVANCES.get(point) : undefined);
    units += advance ? unitsOf(advance) : estimate(piece, groups?.emoji !== undefined) * table.unitsPerEm;
    const after = one && kerning ? KERNED.get(point) : undefined;
    if (before && after && before.subset === after.subset) {
      const pair = PAIRS[before.subset]?.[before.left]?.get(after.right);
      if (pair) units += unitsOf(pair);
    }
    before = after;
  }
  return (units * size) / table.unitsPerEm;
}

function estimate(piece: string, emoji: boolean): number {
  if (emoji) return EMOJI;
  if (HAS_NO_WIDTH.test(piece)) return 0;
  return IS_WIDE.test(piece) ? WIDE : OTHER;
}

function readRun(run: readonly number[]): [point: number, Linear][] {
  const [first = 0, ...values] = run;
  const glyphs: [number, Linear][] = [];
  for (let i = 0; i < values.length; i += 2) {
    glyphs.push([first + i / 2, { light: values[i] ?? 0, growth: values[i + 1] ?? 0 }]);
  }
  return glyphs;
}

function readPairs(pairs: readonly number[]): ReadonlyMap<number, Linear> {
  const byRight = new Map<number, Linear>();
  for (let i = 0; i < pairs.length; i += 3) {
    byRight.set(pairs[i] ?? 0, { light: pairs[i + 1] ?? 0, growth: pairs[i + 2] ?? 0 });
  }
  return byRight;
}

function readKerned(): ReadonlyMap<number, Kerned> {
  const byPoint = new Map<number, Kerned>();
  table.kerning.forEach(({ chars, left, right }, subset) => {
    [...chars].forEach((char, i) => {
      const point = char.codePointAt(0) ?? 0;
      // A character that two subsets have is drawn from the first.
      if (!byPoint.has(point)) byPoint.set(point, { subset, left: left[i] ?? 0, right: right[i] ?? 0 });
    });
  });
  return byPoint;
}
