import { escapedValue } from "./escape.ts";

/** What every file begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `content` is markup already, text in it goes through `escaped`. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const inner = content.join("");
  const start = name + attributesOf(attributes);
  return inner === "" ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}

/** The start of an element that is ended elsewhere: deep trees are written without recursion. */
export function opened(name: string, attributes: Attributes = {}): string {
  return `<${name}${attributesOf(attributes)}>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapedValue(String(value))}"`))
    .join("");
}
