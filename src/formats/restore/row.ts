import { strings } from "../../core/strings/index.ts";

/** A record under repair: its own copy, with a type; fields may still be wrong. */
export interface Row {
  id: string;
  type: string;
  [field: string]: unknown;
}

const NAME_LENGTH = 40;

/** How a list of repairs names a record: by its title, else by its text, else by type and id. */
export function nameOf(row: Readonly<Record<string, unknown>>): string {
  const words = [row.title, row.text, row.rule].find((value) => typeof value === "string" && value !== "");
  if (typeof words === "string") return strings.formats.quoted(shorten(words));
  return [row.type, row.id].filter((value) => typeof value === "string").join(" ");
}

/** The first line, cut to what fits into a list. */
export function shorten(words: string): string {
  const line = words.split("\n", 1)[0] ?? "";
  return line.length > NAME_LENGTH ? `${cutAt(line, NAME_LENGTH)}…` : line;
}

/** The first `length` UTF-16 units, one less where a character would be torn. */
export function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
