import { reduceMarkdown } from "../../core/grammar/outline/inline-markdown.ts";

export interface CardText {
  readonly title: string;
  readonly text: string;
}

/** A card in Markdown: its first line is the title, without marks; links there and all below are the text. */
export function cardText(markdown: string): CardText {
  const lines = markdown.replace(/\r\n?/g, "\n").trim().split("\n");
  const [first = "", ...below] = lines;
  const bare = first.replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+/, "").trim();
  const { text, links } = reduceMarkdown(bare, "markdown");
  return { title: text, text: [...links, ...below].join("\n").trim() };
}

/** Lines that a label may have to be a title as it stands. */
const MOST = 3;

/** The label of a box: a title, or where somebody wrote more, a title with a text below. */
export function labelText(label: string): CardText {
  const lines = label.replace(/\r\n?/g, "\n").trim().split("\n");
  if (lines.length <= MOST) return { title: lines.join("\n"), text: "" };
  return { title: lines[0] ?? "", text: lines.slice(1).join("\n").trim() };
}
