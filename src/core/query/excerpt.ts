import type { NodeRecord } from "../records/node.ts";
import { foldedHas, marksIn, TEXTS, type TextField } from "./search.ts";

/** A piece of a node's text with what was asked in it. */
export interface Excerpt {
  readonly field: TextField;
  /** One line; an ellipsis stands where the text goes on. */
  readonly text: string;
  /** From–to positions in `text`. */
  readonly marks: readonly number[];
}

/** Letters of the text before what was asked, and in all. */
const BEFORE = 32;
const LENGTH = 110;

/** Where beside the title a node holds what is asked: the first text that has all of it, else any word of it. */
export function excerptOf(node: NodeRecord, asked: string): Excerpt | undefined {
  const texts = TEXTS.flatMap((field) => {
    const value = node[field];
    const text = (typeof value === "string" ? value : (value ?? []).join(" ")).replace(/\s+/g, " ").trim();
    return text === "" ? [] : [{ field, text }];
  });
  const found =
    texts.find(({ text }) => foldedHas(text, asked)) ?? texts.find(({ text }) => marksIn(text, asked)[0] !== undefined);
  return found && cut(found.field, found.text, asked);
}

function cut(field: TextField, whole: string, asked: string): Excerpt {
  const first = marksIn(whole, asked)[0] ?? 0;
  const from = first <= BEFORE ? 0 : wordBefore(whole, first - BEFORE);
  const end = from + LENGTH < whole.length ? whole.lastIndexOf(" ", from + LENGTH) : whole.length;
  const to = end <= first ? Math.min(from + LENGTH, whole.length) : end;
  const text = `${from > 0 ? "…" : ""}${whole.slice(from, to)}${to < whole.length ? "…" : ""}`;
  return { field, text, marks: marksIn(text, asked) };
}

function wordBefore(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + BEFORE ? at : space + 1;
}
