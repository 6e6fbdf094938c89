import { tokens } from "./tokens.ts";

const BLOCKS = new Set(["p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "hr", "ul", "ol"]);
const HIDDEN = new Set(["style", "script", "title", "head"]);

/** What a person reads of a scrap of HTML: its words, blocks as lines. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  let text = "";
  let hidden = 0;
  tokens(html, {
    open(name) {
      if (HIDDEN.has(name)) hidden += 1;
      if (BLOCKS.has(name)) text += "\n";
    },
    close(name) {
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (BLOCKS.has(name)) text += "\n";
    },
    text(piece) {
      if (hidden === 0) text += piece.replace(/\s+/gu, " ");
    },
  });
  return text
    .replace(/ *\n[\n ]*/g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
}
