import { childrenOf, type XmlElement } from "../xml/parse.ts";
import { plainText } from "../xml/plain-text.ts";

/** The title of a node without its looks: as an attribute, or as a page of HTML. */
export function plainTitle(node: XmlElement): string {
  const { attributes } = node;
  const title = attributes.get("TEXT") ?? attributes.get("LOCALIZED_TEXT");
  if (title !== undefined) return title;
  const rich = childrenOf(node, "richcontent").find((one) => one.attributes.get("TYPE") === "NODE");
  return rich ? plainText(rich) : "";
}

/** Details and notes of a node, also as FreeMind 0.8 kept them, and the addresses of its pictures. */
export function textsOf(node: XmlElement): string[] {
  const rich = childrenOf(node, "richcontent");
  const texts = ["DETAILS", "NOTE"].flatMap((type) => rich.filter(({ attributes }) => attributes.get("TYPE") === type));
  const hooks = childrenOf(node, "hook");
  const notes = hooks.filter(({ attributes }) => attributes.get("NAME") === "accessories/plugins/NodeNote.properties");
  const pictures = hooks.flatMap(({ attributes }) => attributes.get("URI") ?? []);
  return [...texts.map(noteText), ...notes.map(plainText), ...pictures];
}

/** The lines of a note: each paragraph of ours is one, empty ones too. */
function noteText(rich: XmlElement): string {
  const [body] = childrenOf(rich, "html").flatMap((html) => childrenOf(html, "body"));
  const lines = body ? childrenOf(body) : [];
  const isPlain =
    lines.length > 0 &&
    lines.every(({ name, content }) => name === "p" && content.every((part) => typeof part === "string"));
  if (!isPlain) return plainText(rich);
  return lines
    .map(({ content }) => content.join(""))
    .join("\n")
    .trim();
}
