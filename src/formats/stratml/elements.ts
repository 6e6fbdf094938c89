import { childrenOf, type XmlElement } from "../xml/parse.ts";

/** `stratml:Goal` and `Goal` are one name. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements of a name right inside, whatever their prefix. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).filter((child) => localName(child) === name);
}

/** The words of the first element of a name right inside, as they stand; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  const [found] = all(element, name);
  return found ? wordsOf(found) : "";
}

/** The words of an element as they stand. */
export function wordsOf({ content }: XmlElement): string {
  const texts = content.map((part) => (typeof part === "string" ? part : wordsOf(part)));
  return texts.join("").replace(/\r\n?/g, "\n").trim();
}
