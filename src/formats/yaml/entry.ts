import { quotedAt } from "./scalars.ts";

export interface Entry {
  readonly name: string;
  /** Of the text up to the value. */
  readonly length: number;
}

/** Signs that begin no name without quotes. */
const SPECIAL = /^[\s"'[\]{}#&*!|>%@`,]/;

/** `name: value`; the name may be in quotes. A colon ends it where white space or nothing follows. */
export function entryOf(text: string, line: number): Entry | undefined {
  if (/^["']/.test(text)) {
    const quoted = quotedAt(text, 0, line);
    const behind = quoted && /^\s*:(?:\s+|$)/.exec(text.slice(quoted.end));
    return quoted && behind ? { name: quoted.value, length: quoted.end + behind[0].length } : undefined;
  }
  if (SPECIAL.test(text)) return undefined;
  const comment = text.search(/\s#/);
  for (let at = text.indexOf(":"); at >= 0 && (comment < 0 || at < comment); at = text.indexOf(":", at + 1)) {
    const behind = /^(?:\s+|$)/.exec(text.slice(at + 1, at + 2));
    if (!behind) continue;
    const value = text.slice(at + 1);
    return { name: text.slice(0, at).trim(), length: text.length - value.trimStart().length };
  }
  return undefined;
}

export function isItem(text: string): boolean {
  return text === "-" || /^-\s/.test(text);
}
