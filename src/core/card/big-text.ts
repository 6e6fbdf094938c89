import type { TextMeasurer } from "../layout/text.ts";
import type { CardContent } from "./content.ts";

/** A line in the largest letters in which all of it stands on the card. */
export interface BigLine {
  readonly text: string;
  readonly size: number;
}

interface Room {
  readonly width: number;
  /** Letters are no larger than this. */
  readonly size: number;
}

/** Smaller than this the goal has a line of its own; and letters never are smaller than the last. */
const [SMALL, SMALLEST] = [16, 11];
/** px between two lines. */
const LEADING = 4;
const MEASURED = { size: 20, weight: 600 } as const;

/** What a card says in big text. */
export interface BigText {
  /** Height of a line of the title; its letters are 4 px smaller. */
  readonly line: number;
  /** Lines of the title for which there is room. */
  readonly rows: number;
  readonly numbers: readonly BigLine[];
}

/** Smaller letters than these of a title nobody in a room reads. */
const LEAST_LINE = 22;

/** The title and the number of a card, as large as its room holds: a title in smaller letters before one that is cut. */
export function bigText(
  content: Pick<CardContent, "title" | "placeholder" | "value" | "goal">,
  measurer: TextMeasurer,
  { width, height, size }: Room & { readonly height: number },
): BigText {
  const title = content.title || content.placeholder;
  const laid = (line: number): BigText & { readonly isWhole: boolean } => {
    const numbers = bigNumber(content, measurer, { width, size: line - LEADING });
    const below = numbers.reduce((sum, one) => sum + one.size + LEADING, 0);
    const rows = Math.max(1, Math.floor((height - below) / line));
    const needed = measurer.lineCount(title, { size: line - LEADING, weight: 600 }, width, "collapse");
    return { line, rows, numbers, isWhole: needed <= rows };
  };
  for (let line = size + LEADING; ; line -= 2) {
    const text = laid(Math.max(line, LEAST_LINE));
    if (text.isWhole || line <= LEAST_LINE) return text;
  }
}

/** The number of a card and its goal as a room reads them: on one line, or on two; nothing without a number. */
export function bigNumber(
  { value, goal }: Pick<CardContent, "value" | "goal">,
  measurer: TextMeasurer,
  { width, size }: Room,
): readonly BigLine[] {
  if (!value) return [];
  const fitted = (text: string): BigLine => {
    const fits = Math.floor((MEASURED.size * width) / Math.max(1, measurer.width(text, MEASURED)));
    return { text, size: Math.max(SMALLEST, Math.min(size, fits)) };
  };
  const whole = fitted(goal ? `${value} ${goal}` : value);
  return !goal || whole.size >= Math.min(SMALL, size) ? [whole] : [fitted(value), fitted(goal)];
}
