import { parseXml, type XmlElement } from "../../formats/xml/parse.ts";

const SVG = "http://www.w3.org/2000/svg";
const HTML = "http://www.w3.org/1999/xhtml";

/**
 * One element of well-formed markup, ours or not, as an element of this page: built piece by piece, because the page's
 * policy lets no text become markup. What could run is refused by the browser itself. Throws if it is not well-formed.
 */
export function elementOf(markup: string): HTMLElement | SVGElement {
  // Our own pages are as long as the tree is large, so the limit of files that come from outside is not theirs.
  const parsed = parseXml(markup.trim(), { bytes: Number.POSITIVE_INFINITY });
  if (!parsed.ok) throw new Error(parsed.message);
  return build(parsed.root, HTML);
}

function build({ name, attributes, content }: XmlElement, around: string): HTMLElement | SVGElement {
  const space = name === "svg" ? SVG : around;
  const element = document.createElementNS(space, name) as HTMLElement | SVGElement;
  for (const [key, value] of attributes) if (!key.startsWith("xmlns")) element.setAttribute(key, value);
  for (const part of content) element.append(typeof part === "string" ? part : build(part, space));
  return element;
}
