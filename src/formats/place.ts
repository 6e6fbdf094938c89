import type { Place } from "./format.ts";

/** Line and column, both from 1, of a UTF-16 offset; `\r\n`, `\n` and `\r` end a line. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
