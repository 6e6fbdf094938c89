import { dedent, shapeOfLine, widthOf } from "./lines.ts";

/** A code fence, and what its lines are to the outline around it. */
export interface Fence {
  /** Where its marks stand. */
  readonly column: number;
  readonly lines: readonly FenceLine[];
  /** Index of the first line behind it. */
  readonly end: number;
}

export interface FenceLine {
  readonly text: string;
  /**
   * Absent: the line is read as if there were no fence. `start`: text of whatever the fence stands under.
   * `text`: goes on with what is above.
   */
  readonly as?: "label" | "start" | "text";
  /** Counted from the line that opens the fence. */
  readonly index: number;
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;
/** What somebody writes behind the fence of an outline; anything else names a language of code. */
const OUTLINE_LANGUAGES: ReadonlySet<string> = new Set([
  "",
  "text",
  "txt",
  "md",
  "markdown",
  "outline",
  "tree",
  "plain",
]);

/**
 * The fence that begins at line `start`, if one does. It is opened if it holds only an outline: bullets, with
 * headings and indented text among them; or a box drawing, whose root is then the line above it and takes
 * everything else in the fence as its text; or anything, where the whole text is that one fence.
 */
export function fenceAt(lines: readonly string[], start: number): Fence | undefined {
  const [, space = "", mark, language = ""] = FENCE.exec(lines[start] ?? "") ?? [];
  if (mark === undefined) return undefined;
  let close = start + 1;
  while (close < lines.length && !closes(lines[close] ?? "", mark)) close += 1;
  const end = Math.min(close + 1, lines.length);
  const column = widthOf(space);
  const whole = lines.slice(start, end).map((text, index): FenceLine => ({ text: dedent(text, column), index }));
  const inner = whole.slice(1, close - start);
  const opens = OUTLINE_LANGUAGES.has(language.toLowerCase());
  if (opens && isDrawing(inner)) return { column, lines: arrange(inner), end };
  if (opens && (isOutline(inner) || isAll(lines, start, end))) return { column, lines: inner, end };
  return { column, lines: asText(whole, "start"), end };
}

/** True for a line that begins a code fence. */
export function opensFence(line: string): boolean {
  return FENCE.test(line);
}

function asText(lines: readonly FenceLine[], first: "start" | "text"): FenceLine[] {
  return lines.map((line, i) => ({ ...line, as: i === 0 ? first : "text" }));
}

function isAll(lines: readonly string[], start: number, end: number): boolean {
  const isFilled = (line: string): boolean => line.trim() !== "";
  return lines.findIndex(isFilled) === start && lines.findLastIndex(isFilled) < end;
}

function closes(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === (mark[0] ?? "").repeat(text.length);
}

/** Two branches at least: one may be a line of prose. */
function isDrawing(lines: readonly FenceLine[]): boolean {
  return lines.filter(isBranch).length > 1;
}

function isBranch({ text }: FenceLine): boolean {
  return shapeOfLine(text).kind === "box";
}

function isOutline(lines: readonly FenceLine[]): boolean {
  const shapes = lines.map(({ text }) => shapeOfLine(text)).filter(({ kind }) => kind !== "blank");
  const isFirst = shapes[0]?.kind === "bullet" || shapes[0]?.kind === "heading";
  const fits = shapes.every((shape) =>
    shape.kind === "plain" ? shape.column > 0 : shape.kind === "bullet" || shape.kind === "heading",
  );
  return isFirst && fits && shapes.some(({ kind }) => kind === "bullet");
}

/** Each drawing with its root first, then the text about it, then its branches. */
function arrange(lines: readonly FenceLine[]): FenceLine[] {
  const result: FenceLine[] = [];
  let drawing: Drawing = { about: [], branches: [] };
  for (const line of lines) {
    const { about, branches } = drawing;
    if (!isBranch(line) && !isBars(line)) {
      about.push(line);
      continue;
    }
    const root = about.at(-1);
    if (root && root.index === line.index - 1 && root.text.trim() !== "") {
      about.pop();
      if (branches.length > 0) result.push(...linesOf(drawing));
      drawing = { root, about: branches.length > 0 ? [] : about, branches: [] };
    }
    drawing.branches.push(line);
  }
  return [...result, ...linesOf(drawing)];
}

interface Drawing {
  /** The line right above the first branch. */
  readonly root?: FenceLine;
  readonly about: FenceLine[];
  readonly branches: FenceLine[];
}

function linesOf({ root, about, branches }: Drawing): FenceLine[] {
  return root
    ? [{ ...root, as: "label" }, ...asText(about, "text"), ...branches]
    : [...asText(about, "start"), ...branches];
}

function isBars({ text }: FenceLine): boolean {
  return /^\s*[│┃║]/u.test(text);
}
