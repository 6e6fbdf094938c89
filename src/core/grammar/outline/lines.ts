/** What one line of an outline is by its looks. Columns count from 0; a tab is four wide. */
export type LineShape =
  | { readonly kind: "blank" }
  /** A line across the page; says nothing. */
  | { readonly kind: "rule" }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  /** `- X`, `1. X`; text below it that begins at `content` is flush with X. */
  | { readonly kind: "bullet"; readonly column: number; readonly content: number; readonly text: string }
  /** `├─ X`: the column is that of the branch. */
  | { readonly kind: "box"; readonly column: number; readonly text: string }
  /** Bars of a box drawing without a branch, and the text behind them, if any. */
  | { readonly kind: "bars"; readonly text: string }
  | { readonly kind: "quote"; readonly column: number; readonly text: string }
  | { readonly kind: "plain"; readonly column: number; readonly text: string };

const BULLET = /^([-*+•◦▪‣●○■]|\d{1,3}[.)])(\s+)(\S.*)$/su;
const EMPTY_BULLET = /^[-*+•◦▪‣●○■]$/u;
const HEADING = /^(#{1,6})\s+(\S.*)$/su;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/;
const BAR = "[│┃║]";
const BARS = new RegExp(`^(?:\\s|${BAR})*${BAR}(?:\\s|${BAR})*`, "u");
/** Bars, then a branch: with box characters, or as plain `|--`, `+--`, `\`--`. */
const BOX = /^([\s│┃║|]*)(?:[├└╰┣┗╠╚][─━═╌-]*[>╴▶►]?\s*|[|`+]-{2,}\s+)(\S.*)$/su;

/** The looks of a line; white space at its end does not count. */
export function shapeOfLine(source: string): LineShape {
  const line = source.trimEnd();
  const text = line.trimStart();
  if (text === "" || EMPTY_BULLET.test(text)) return { kind: "blank" };
  if (RULE.test(text)) return { kind: "rule" };
  const box = boxOf(line);
  if (box) return box;
  const column = widthOf(line.slice(0, line.length - text.length));
  const heading = column === 0 ? HEADING.exec(text) : null;
  if (heading) return { kind: "heading", level: (heading[1] ?? "").length, text: withoutHashes(heading[2] ?? "") };
  const [, bullet, space = "", item] = BULLET.exec(text) ?? [];
  if (bullet !== undefined && item !== undefined) {
    return { kind: "bullet", column, content: column + bullet.length + widthOf(space), text: item };
  }
  if (text.startsWith(">")) return { kind: "quote", column, text: text.replace(/^(?:>\s?)+/, "") };
  return { kind: "plain", column, text };
}

function boxOf(line: string): LineShape | undefined {
  const [, bars = "", text] = BOX.exec(line) ?? [];
  if (text !== undefined) return { kind: "box", column: widthOf(bars), text };
  const behind = BARS.exec(line)?.[0];
  if (behind === undefined) return undefined;
  return { kind: "bars", text: line.slice(behind.length) };
}

/** `## Title ##` is closed by hashes that belong to no word. */
function withoutHashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end -= 1;
  return /\s/.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

/** Columns that white space takes. */
export function widthOf(space: string): number {
  let width = 0;
  for (const character of space) width += character === "\t" ? 4 : 1;
  return width;
}

/** The line without up to `columns` of the white space that begins it. */
export function dedent(line: string, columns: number): string {
  let at = 0;
  for (let width = 0; width < columns && /\s/.test(line.charAt(at)); at++) width += line[at] === "\t" ? 4 : 1;
  return line.slice(at);
}
