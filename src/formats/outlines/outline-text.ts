import { type PlacedLetter, placedLetters } from "../../core/font/inter-table.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { TextShape } from "../scene/primitives.ts";
import { hasShape } from "./shapes.ts";

/** A letter of the font, and where it begins on its baseline, in px. */
export interface OutlinedLetter {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
}

/** A text as shapes, its spaces among them; what the font has no shape for stays text. */
export interface OutlinedText {
  readonly letters: readonly OutlinedLetter[];
  readonly rest: readonly TextShape[];
}

/** Scripts whose letters join or stand from right to left: only a text renderer can set them. */
const SHAPED = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const MARK = /^\p{M}/u;
const SPACE = /^\s*$/;

/**
 * The letters of a text with their places, kerned as they were measured. Runs that the font lacks stay text, at
 * the place and in the width that the measurer gives them.
 */
export function outlineText(text: TextShape, measurer: TextMeasurer): OutlinedText {
  const letters: OutlinedLetter[] = [];
  const rest: TextShape[] = [];
  text.lines.forEach((line, i) => {
    const y = text.y + i * text.lineHeight;
    if (text.rightToLeft || SHAPED.test(line)) {
      const { widths: _all, ...shape } = text;
      rest.push({ ...shape, y, lines: [line] });
    } else setLine(line.trimEnd(), { ...text, y }, measurer, letters, rest);
  });
  return { letters, rest };
}

function setLine(
  line: string,
  text: TextShape,
  measurer: TextMeasurer,
  letters: OutlinedLetter[],
  rest: TextShape[],
): void {
  const { x, y, font, lineHeight, fill, anchor = "start" } = text;
  const runs = runsOf(placedLetters(line, font.size, font.weight));
  const spacing = font.letterSpacing ?? 0;
  let [at, end] = [0, 0];
  const placed = runs.map((run) => {
    const [first] = run.letters;
    // Kerning between runs is kept: it is the gap that the table left.
    const begin = at + (first?.x ?? 0) - end;
    const own = run.letters.at(-1);
    end = (own?.x ?? 0) + (own?.width ?? 0);
    const words = run.letters.map((letter) => letter.text).join("");
    const width = run.known ? end - (first?.x ?? 0) + spacing * run.letters.length : measurer.width(words, font);
    at = begin + width;
    return { run, begin, words };
  });
  const start = x - (anchor === "end" ? at : anchor === "middle" ? at / 2 : 0);
  for (const { run, begin, words } of placed) {
    if (!run.known) {
      rest.push({ shape: "text", x: start + begin, y, lines: [words], lineHeight, font, fill });
      continue;
    }
    const from = run.letters[0]?.x ?? 0;
    run.letters.forEach((letter, i) => {
      letters.push({ letter: letter.text, x: start + begin + letter.x - from + i * spacing, y });
    });
  }
}

interface Run {
  readonly known: boolean;
  readonly letters: PlacedLetter[];
}

/** Letters side by side that the font has or has not; a mark stays with the letter that it stands on. */
function runsOf(letters: readonly PlacedLetter[]): Run[] {
  const known = letters.map(({ text, known }) => known && (hasShape(text) || SPACE.test(text)));
  letters.forEach(({ text }, i) => {
    if (i > 0 && MARK.test(text)) known[i] = known[i - 1] = false;
  });
  const runs: Run[] = [];
  letters.forEach((letter, i) => {
    const isKnown = known[i] ?? false;
    if (runs.at(-1)?.known === isKnown) runs.at(-1)?.letters.push(letter);
    else runs.push({ known: isKnown, letters: [letter] });
  });
  return runs;
}
