import type { XmlElement } from "./parse.ts";

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(["p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "body", "ul", "ol"]);
/** Elements whose content nobody reads. */
const HIDDEN = new Set(["head", "style", "script"]);

/** What a person reads of an element: its text in order, blocks of HTML as lines. Without recursion. */
export function plainText(element: XmlElement): string {
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") {
      parts.push(next === "\n" ? next : next.replace(/\s+/gu, " "));
      continue;
    }
    const name = next.name.toLowerCase();
    if (HIDDEN.has(name)) continue;
    const breaks = BLOCKS.has(name) ? ["\n"] : [];
    waiting.push(...breaks, ...next.content.toReversed(), ...breaks);
  }
  return parts
    .join("")
    .replace(/ *\n[ \n]*/g, "\n")
    .trim();
}
