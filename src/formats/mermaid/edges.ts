import type { Cursor } from "./cursor.ts";
import { textOf } from "./text-of.ts";

export interface Link {
  readonly text: string;
  /** Dotted. */
  readonly weak: boolean;
  /** `<--` without a head at its other end. */
  readonly backward: boolean;
  /** `~~~`: it only moves boxes. */
  readonly isHidden: boolean;
}

const NAME = /[\w-]+@(?=[<ox]?[-=~])/y;
const HIDDEN = /~{3,}/y;
/** A whole arrow: a head at either end, and a line of hyphens, equal signs or dots. */
const WHOLE = /([<ox](?=[-=]))?(-{2,}|={2,}|-\.+-)(>|[ox](?=[\s|]))?/y;
/** The first half of an arrow with words inside, `-- words -->`. */
const OPEN = /([<ox](?=[-=]))?(--|==|-\.)(?![ox]\s)(?=[ \t]*[^\s\-=.>|])/y;
const CLOSE: Readonly<Record<string, RegExp>> = {
  "--": /-{2,}([>ox])?/g,
  "==": /={2,}([>ox])?/g,
  "-.": /\.+-([>ox])?/g,
};
const LABEL = /[ \t]*\|/y;

/** The arrow that stands here, with its words. */
export function takeLink(cursor: Cursor): Link | undefined {
  const start = cursor.at;
  cursor.take(NAME);
  if (cursor.take(HIDDEN)) return { text: "", weak: true, backward: false, isHidden: true };
  const link = takeOpen(cursor) ?? takeWhole(cursor);
  if (!link) cursor.at = start;
  return link;
}

function takeWhole(cursor: Cursor): Link | undefined {
  const [, tail, line = "", head] = cursor.take(WHOLE) ?? [];
  if (line === "") return undefined;
  const text = cursor.take(LABEL) ? (cursor.takeUntil("|") ?? "") : "";
  return { text: textOf(text), weak: line.includes("."), backward: tail === "<" && head !== ">", isHidden: false };
}

function takeOpen(cursor: Cursor): Link | undefined {
  const start = cursor.at;
  const [, tail, line = ""] = cursor.take(OPEN) ?? [];
  const close = CLOSE[line];
  if (!close) return undefined;
  const to = cursor.text.indexOf("\n", cursor.at);
  const rest = cursor.text.slice(cursor.at, to < 0 ? undefined : to);
  const quoted = /^[ \t]*"[^"]*"/.exec(rest)?.[0].length ?? 0;
  close.lastIndex = quoted;
  const end = close.exec(rest);
  if (!end) {
    cursor.at = start;
    return undefined;
  }
  cursor.at += end.index + end[0].length;
  const text = textOf(rest.slice(0, end.index));
  return { text, weak: line === "-.", backward: tail === "<" && end[1] !== ">", isHidden: false };
}
