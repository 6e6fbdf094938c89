import type { Cursor } from "./cursor.ts";

/** What opens a label and what closes it, the longest first. */
const SHAPES: readonly (readonly [open: string, close: readonly string[]])[] = [
  ["(((", [")))"]],
  ["((", ["))"]],
  ["([", ["])"]],
  ["[[", ["]]"]],
  ["[(", [")]"]],
  ["[/", ["/]", "\\]"]],
  ["[\\", ["\\]", "/]"]],
  ["{{", ["}}"]],
  ["(", [")"]],
  ["[", ["]"]],
  ["{", ["}"]],
  [">", ["]"]],
];
/** Only mind maps have these: a bang and a cloud. */
const MIND_SHAPES: typeof SHAPES = [
  ["))", ["(("]],
  [")", ["("]],
];
const QUOTED = /\s*"([^"]*)"\s*/y;

/** The label of the shape that opens here, quotes and all; undefined where none does, or none is closed. */
export function takeShape(cursor: Cursor, isMindMap = false): string | undefined {
  const shapes = isMindMap ? [...SHAPES.filter(([open]) => open !== ">"), ...MIND_SHAPES] : SHAPES;
  const start = cursor.at;
  for (const [open, closers] of shapes) {
    if (!cursor.text.startsWith(open, start)) continue;
    cursor.at = start + open.length;
    const quoted = cursor.take(QUOTED)?.[1];
    const label = quoted === undefined ? plain(cursor, closers) : closed(cursor, closers) ? `"${quoted}"` : undefined;
    if (label !== undefined) return label;
    cursor.at = start;
  }
  return undefined;
}

/** Up to the nearest end of the shape in this line. */
function plain(cursor: Cursor, closers: readonly string[]): string | undefined {
  const { text, at } = cursor;
  const line = text.indexOf("\n", at);
  const rest = text.slice(at, line < 0 ? undefined : line);
  const ends = closers.map((close) => ({ close, to: rest.indexOf(close) })).filter(({ to }) => to >= 0);
  const [first] = ends.sort((a, b) => a.to - b.to);
  if (!first) return undefined;
  cursor.at = at + first.to + first.close.length;
  return rest.slice(0, first.to);
}

function closed(cursor: Cursor, closers: readonly string[]): boolean {
  const close = closers.find((one) => cursor.text.startsWith(one, cursor.at));
  cursor.at += close?.length ?? 0;
  return close !== undefined;
}
