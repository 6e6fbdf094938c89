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
const MEASURED = { size: 20, weight: 600 } as const;

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
