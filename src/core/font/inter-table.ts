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
/** The characters met so far; a tree has few different ones. */
const PIECES = new Map<number, Piece>();
const PAIRS = table.kerning.map(({ pairs }) => pairs.map(readPairs));

/** What the font does not have, in parts of the size. Estimates: every system brings other fonts for it. */
const ESTIMATES: readonly (readonly [script: RegExp, width: number])[] = [
  [/^\p{M}/u, 0],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u, 1],
  [/^[\u3000-\u30ff\uff01-\uff60\uffe0-\uffe6]/u, 1],
  [/^\p{Script=Hebrew}/u, 0.55],
  // Letters join, and many are narrow.
  [/^\p{Script=Arabic}/u, 0.5],
];
/** Soft hyphens, joiners, marks of direction: the font may have a sign for them, but none is shown. */
const IS_IGNORED = /^[\p{Cf}\p{Cc}]/u;
const OTHER = 0.6;
const EMOJI_WIDTH = fixed(1.25);

const JOINED_SIGNS = [...JOINED.keys()].sort((a, b) => b.length - a.length).join("|");
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]*`;
/** What is measured as one: signs that the font joins, a whole emoji, or one character. */
const PIECE = new RegExp(
  String.raw`(?<joined>${JOINED_SIGNS})|(?<emoji>\p{RI}{2}|[#*0-9]\ufe0f?\u20e3|${PICTURE}(?:\u200d${PICTURE})*)|.`,
  "gsu",
);
/** What most texts lack: joined signs, emoji, and anything else beyond the letters of Europe. */
const SPECIAL = /[^\u0020-\u00a8\u00aa-\u00ad\u00af-\u052f]|[-<=>]{2}/;

/**
 * Width of a text in one line, in pixels: the advances of the bundled font with its kerning. A line separator,
 * U+2028, stands for a space, as in a browser's canvas.
 * @param size in pixels
 */
export function tableWidth(text: string, size: number, weight: number, kerning = true): number {
  return (walk(text, weight, kerning, () => undefined) * size) / table.unitsPerEm;
}

/** A letter, or signs that the font joins, and where it begins. */
export interface PlacedLetter {
  readonly text: string;
  /** Pixels from the beginning of the line. */
  readonly x: number;
  readonly width: number;
  /** The font has a shape for it; without one it is estimated. */
  readonly known: boolean;
}

/**
 * Each letter of one line with its place, with kerning.
 * @param size in pixels
 */
export function placedLetters(text: string, size: number, weight: number): PlacedLetter[] {
  const letters: PlacedLetter[] = [];
  const scale = size / table.unitsPerEm;
  walk(text, weight, true, (piece, x, width) => {
    letters.push({ text: piece.text, x: x * scale, width: width * scale, known: piece.known });
  });
  return letters;
}

/** Goes from letter to letter, gives the width of all in font units. */
function walk(
  text: string,
  weight: number,
  kerning: boolean,
  visit: (piece: Piece, x: number, width: number) => void,
): number {
  const share = WEIGHTS.get(weight) ?? 0;
  let units = 0;
  let before: Kerned | undefined;
  for (const piece of piecesOf(text.replaceAll("\u2028", " "))) {
    const { advance, after } = piece;
    const pair = kerning && before && after ? pairOf(before, after) : undefined;
    if (pair) units += pair.light + pair.growth * share;
    const width = advance.light + advance.growth * share;
    visit(piece, units, width);
    units += width;
    before = after;
  }
  return units;
}

/** Share of the way from regular to black, where a weight lies; 0 for one that is not used. */
export function weightShare(weight: number): number {
  return WEIGHTS.get(weight) ?? 0;
}

interface Piece {
  readonly text: string;
  /** The font has it. */
  readonly known: boolean;
  readonly advance: Linear;
  readonly after: Kerned | undefined;
}

function piecesOf(text: string): readonly Piece[] {
  if (!SPECIAL.test(text)) return Array.from(text, characterPiece);
  return [...text.matchAll(PIECE)].map(({ 0: piece, groups }) => {
    const joined = groups?.joined === undefined ? undefined : JOINED.get(piece);
    if (joined) return { text: piece, known: true, advance: joined, after: undefined };
    // Signs such as © are emoji only with a selector behind them.
    const emoji = groups?.emoji !== undefined && !(piece.length === 1 && ADVANCES.has(piece.charCodeAt(0)));
    return emoji ? { text: piece, known: false, advance: EMOJI_WIDTH, after: undefined } : characterPiece(piece);
  });
}

function characterPiece(character: string): Piece {
  const point = character.codePointAt(0) ?? 0;
  const known = PIECES.get(point);
  if (known) return known;
  const ignored = IS_IGNORED.test(character);
  const advance = ignored ? fixed(0) : (ADVANCES.get(point) ?? fixed(estimate(character)));
  const piece = { text: character, known: ignored || ADVANCES.has(point), advance, after: KERNED.get(point) };
  PIECES.set(point, piece);
  return piece;
}

function pairOf(before: Kerned, after: Kerned): Linear | undefined {
  return before.subset === after.subset ? PAIRS[before.subset]?.[before.left]?.get(after.right) : undefined;
}

function fixed(share: number): Linear {
  return { light: share * table.unitsPerEm, growth: 0 };
}

function estimate(character: string): number {
  return ESTIMATES.find(([script]) => script.test(character))?.[1] ?? OTHER;
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
