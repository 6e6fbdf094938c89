import { treeType } from "../records/tree.ts";
import { protectLine, readRecordLine } from "./further-lines.ts";
import { readNamed, splitNamed } from "./named-fields.ts";
import { OutlineBuilder, type TitlePlace } from "./outline/build.ts";
import { reduceMarkdown } from "./outline/inline-markdown.ts";
import { dedent } from "./outline/lines.ts";
import { scanLines, type Token } from "./outline/scan.ts";

export interface OutlineOptions {
  /** Typed or pasted text and our own Markdown: lines carry fields. Foreign files never do. */
  readonly fields: boolean;
}

export interface OutlineNode {
  /** 0 for a root; at most one more than the node before. */
  readonly depth: number;
  /** The title, then the lines below it. */
  readonly lines: readonly string[];
  /** Line of the title in the source, from 1. */
  readonly line: number;
  /** The title is a Markdown heading: words, never fields. */
  readonly isPlain: boolean;
}

export type OutlineShape = "headings" | "boxes" | "bullets" | "indent" | "empty";

export interface Outline {
  /** Whether its lines carry fields. */
  readonly fields: boolean;
  /** Depth first, as they stand. */
  readonly nodes: readonly OutlineNode[];
  readonly shape: OutlineShape;
  /** `name:: value` lines above the first node: fields of the tree itself, or a gate that no node is about. */
  readonly head: readonly string[];
  /** Lines that say nothing about the tree and were left out. */
  readonly leftOut: readonly string[];
}

/** A title that is no bullet: below headings, above bullets and branches. */
const LABEL: TitlePlace = { rank: 1, column: 0, content: 0 };

/** Reads an outline in any of the ways people write one. Takes every text; what is no title is text of a node. */
export function parseOutline(source: string, { fields }: OutlineOptions): Outline {
  const { tokens, frontMatter } = scanLines(source);
  const head = fields ? headOf(tokens) : [];
  const body = tokens.slice(head.length);
  const shape = shapeOf(body);
  const builder = new OutlineBuilder();
  body.forEach((token, i) => {
    const place = placeOf(token, shape, isLabel(body, i, shape));
    if (place && "text" in token) addTitle(builder, place, token, fields);
    else addText(builder, token, fields);
  });
  return {
    fields,
    nodes: builder.nodes,
    shape,
    head: head.flatMap((token) => (token.kind === "plain" ? token.text : [])),
    leftOut: frontMatter,
  };
}

/** How many levels an outline has. */
export function depthOf(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((most, { depth }) => Math.max(most, depth + 1), 0);
}

function headOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => token.kind !== "blank" && !isHead(token));
  return tokens.slice(0, end < 0 ? tokens.length : end);
}

function isHead(token: Token): boolean {
  const named = token.kind === "plain" && token.column === 0 ? splitNamed(token.text) : undefined;
  if (!named) return false;
  return (
    readNamed(treeType, named) !== undefined ||
    readRecordLine(token.kind === "plain" ? token.text : "")?.type === "gate"
  );
}

function shapeOf(tokens: readonly Token[]): OutlineShape {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (kinds.has("heading")) return "headings";
  if (kinds.has("box")) return "boxes";
  if (!kinds.has("bullet")) return kinds.has("plain") || kinds.has("quote") ? "indent" : "empty";
  const first = tokens.findIndex(({ kind }) => kind === "bullet");
  const above = tokens.slice(0, first);
  return above.some((token) => token.kind === "plain" && token.column > 0) ? "indent" : "bullets";
}

/**
 * A line without bullet at the edge that stands for a node: right above a drawing; where there are no headings
 * also right above bullets, or above them with a gap unless it ends like a sentence; below headings only one that is bold
 * as a whole.
 */
function isLabel(tokens: readonly Token[], index: number, shape: OutlineShape): boolean {
  const token = tokens[index];
  if (token?.kind !== "plain") return token?.kind === "label";
  const next = tokens[index + 1];
  const branch = tokens[nextOther(tokens, index + 1, "bars")];
  if (branch?.kind === "box") return branch.column >= token.column;
  if (token.column > 0 || (shape !== "bullets" && (shape !== "headings" || !isBold(token.text)))) return false;
  if (next?.kind === "bullet" && shape === "bullets") return next.column === 0;
  const isAlone = next?.kind === "blank" && (tokens[index - 1]?.kind ?? "blank") === "blank";
  if (!isAlone || /[.:!?…][*_]*$/u.test(token.text)) return false;
  const below = tokens[nextOther(tokens, index + 1, "blank")];
  return below?.kind === "bullet" && below.column === 0;
}

function isBold(text: string): boolean {
  return /^(?:\*\*[^*]+\*\*|__[^_]+__)$/.test(text);
}

function nextOther(tokens: readonly Token[], from: number, kind: Token["kind"]): number {
  let at = from;
  while (tokens[at]?.kind === kind) at += 1;
  return at;
}

/** Where a line stands as a title; undefined if it is text. */
function placeOf(token: Token, shape: OutlineShape, isLabel: boolean): TitlePlace | undefined {
  switch (token.kind) {
    case "heading":
      return { rank: 0, column: token.level, content: 0 };
    case "label":
      return LABEL;
    case "box":
      return { rank: 2, column: token.column, content: 0 };
    case "bullet":
      return { rank: 2, column: token.column, content: token.content };
    case "plain":
    case "quote":
      if (isLabel) return LABEL;
      return shape === "indent" ? { rank: 2, column: token.column, content: token.column } : undefined;
    default:
      return undefined;
  }
}

/** Typed text may say fields; what stands in fences, quotes and drawings is only text. */
function addText(builder: OutlineBuilder, token: Token, fields: boolean): void {
  const protect = (text: string): string => (fields ? protectLine(text) : text);
  if (!("text" in token) || token.text === "") builder.blank();
  else if (token.kind === "plain") builder.text(token.column, (columns) => dedent(token.source, columns));
  else if (token.kind === "quote") builder.text(token.column, () => protect(token.text));
  else if (token.kind === "start") builder.text(token.column, () => protect(token.source));
  else builder.textBelow(protect(token.kind === "bars" ? token.text : token.source));
}

/**
 * A title without marks of Markdown; in typed text a backslash keeps the word, as the grammar reads it, and the
 * addresses of links stay in the text below.
 */
function addTitle(builder: OutlineBuilder, place: TitlePlace, token: Token & { text: string }, fields: boolean): void {
  const isPlain = token.kind === "heading";
  const { text, links } = reduceMarkdown(token.text, fields && !isPlain ? "word" : "markdown");
  builder.title(place, { text, line: token.line, isPlain });
  if (fields) for (const link of links) builder.textBelow(link);
}
