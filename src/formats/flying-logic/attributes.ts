import { childrenOf, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";

export type Attributes = ReadonlyMap<string, string>;

/**
 * What a vertex, an edge or the document says by `<attribute key="…">`: right inside of it as scripts write it, or in
 * `<attributes>` as the program saves it. The value is a text, or the name of an element inside.
 */
export function attributesOf(element: XmlElement): Attributes {
  const hosts = [element, ...childrenOf(element, "attributes")];
  const found = new Map<string, string>();
  for (const attribute of hosts.flatMap((host) => childrenOf(host, "attribute"))) {
    const key = attribute.attributes.get("key");
    if (key === undefined || found.has(key)) continue;
    const named = childrenOf(attribute).find((child) => child.attributes.has("name"));
    found.set(key, named?.attributes.get("name") ?? plainText(attribute));
  }
  return found;
}

/** What the element says as its own attribute, else by `<attribute>`. */
export function saidBy(element: XmlElement, attributes: Attributes, name: string): string | undefined {
  return element.attributes.get(name) ?? attributes.get(name);
}

/** The elements of a name nearest to the top, however deep; nothing inside of one that was found. */
export function descendants(top: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    else waiting.push(...childrenOf(next).reverse());
  }
  return found;
}
