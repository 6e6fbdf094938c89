import { type FenceLine, fenceAt } from "./fences.ts";
import { type LineShape, shapeOfLine } from "./lines.ts";

/** A line with its looks. The kinds of a fence's lines hold whatever they look like. */
export type Token = (
  | LineShape
  | { readonly kind: "text" | "start" | "label"; readonly column: number; readonly text: string }
) & {
  /** As it stands, without the white space at its end. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
};

export interface Scan {
  readonly tokens: readonly Token[];
  /** Lines of the block of settings at the top of a file, which says nothing about the tree. */
  readonly frontMatter: readonly string[];
}

/** The lines of a text. Code fences that hold an outline are opened; others are text. */
export function scanLines(source: string): Scan {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const start = frontMatterEnd(lines);
  const tokens: Token[] = [];
  let level = 0;
  for (let i = start; i < lines.length; ) {
    const fence = fenceAt(lines, i);
    const underlined = !fence && isUnderlined(lines, i);
    if (fence) for (const line of fence.lines) tokens.push(fenced(line, i, fence.column, level));
    else tokens.push(underlined ? headingAt(lines, i) : tokenOf(lines[i] ?? "", i));
    const last = tokens.at(-1);
    if (!fence && last?.kind === "heading") level = last.level;
    i = fence ? fence.end : i + (underlined ? 2 : 1);
  }
  return { tokens, frontMatter: lines.slice(0, start) };
}

function tokenOf(source: string, index: number): Token {
  return { ...shapeOfLine(source), source: source.trimEnd(), line: index + 1 };
}

/** Headings in a fence count from the heading that the fence stands under. */
function fenced({ text, as, index }: FenceLine, start: number, column: number, level: number): Token {
  if (as) return { kind: as, column, text: text.trim(), source: text.trimEnd(), line: start + index + 1 };
  const token = tokenOf(" ".repeat(column) + text, start + index);
  return token.kind === "heading" ? { ...token, level: token.level + level } : token;
}

/** A line of plain text at the edge with a line of `=` or `-` right below. */
function isUnderlined(lines: readonly string[], index: number): boolean {
  const underline = /^(?:={3,}|-{3,})\s*$/.test(lines[index + 1] ?? "");
  if (!underline) return false;
  const shape = shapeOfLine(lines[index] ?? "");
  return shape.kind === "plain" && shape.column === 0 && shapeOfLine(lines[index - 1] ?? "").kind === "blank";
}

function headingAt(lines: readonly string[], index: number): Token {
  const source = lines[index] ?? "";
  const level = (lines[index + 1] ?? "").startsWith("=") ? 1 : 2;
  return { kind: "heading", level, text: source.trim(), source: source.trimEnd(), line: index + 1 };
}

/** Index of the first line behind a block between two lines `---` at the very top; 0 if there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== "---" || !/^\w[\w-]*:/.test(lines[1] ?? "")) return 0;
  const end = lines.findIndex((line, i) => i > 1 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}
