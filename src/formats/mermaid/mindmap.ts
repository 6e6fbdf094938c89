import { Cursor } from "./cursor.ts";
import { takeShape } from "./shapes.ts";
import { textOf } from "./text-of.ts";

export interface Thought {
  readonly depth: number;
  readonly title: string;
  readonly classes: string[];
}

export interface Mindmap {
  readonly thoughts: readonly Thought[];
  /** Icons. */
  readonly icons: readonly string[];
}

const BLANK = /[ \t]*(?:%%[^\n]*)?(?:\n|$)/y;
const INDENT = /[ \t]*/y;
const ICON = /::icon\(([^)\n]*)\)[^\n]*/y;
const TAGGED = /:::([^\n]*)/y;
/** A name before a shape. */
const NAME = /[^\s()[\]{}"]*/y;

/** A mind map by its indents: a line hangs below the nearest one before it that begins farther left. */
export function readMindmap(body: string): Mindmap {
  const cursor = new Cursor(body);
  const thoughts: Thought[] = [];
  const icons: string[] = [];
  const path: number[] = [];
  cursor.skipLine();
  while (!cursor.isAtEnd) {
    if (cursor.take(BLANK)) continue;
    const indent = columnsOf(cursor.take(INDENT)?.[0] ?? "");
    const icon = cursor.take(ICON);
    const tagged = icon ? undefined : cursor.take(TAGGED);
    if (icon) icons.push(icon[1] ?? "");
    else if (tagged) thoughts.at(-1)?.classes.push(...(tagged[1] ?? "").trim().split(/\s+/));
    else {
      while ((path.at(-1) ?? -1) >= indent) path.pop();
      thoughts.push({ depth: path.length, title: titleHere(cursor), classes: [] });
      path.push(indent);
    }
    cursor.skipLine();
  }
  return { thoughts, icons };
}

function columnsOf(indent: string): number {
  return [...indent].reduce((columns, sign) => (sign === "\t" ? columns + 4 - (columns % 4) : columns + 1), 0);
}

/** The label of a shape, or the whole line. */
function titleHere(cursor: Cursor): string {
  const start = cursor.at;
  cursor.take(NAME);
  const label = takeShape(cursor, true);
  const end = cursor.text.indexOf("\n", cursor.at);
  const rest = cursor.text.slice(cursor.at, end < 0 ? undefined : end);
  if (label !== undefined && rest.trim() === "") return textOf(label);
  cursor.at = start;
  const line = cursor.text.indexOf("\n", start);
  return textOf(cursor.text.slice(start, line < 0 ? undefined : line));
}
