import { LINK_KINDS, type LinkKind } from "../../core/records/link.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { fieldsFrom, fieldTexts } from "../csv/fields.ts";
import { cardText } from "../import/card-text.ts";
import type { Box } from "../import/graph.ts";
import { ourFace } from "../import/our-face.ts";
import { type JsonObject, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";

/** The name under which a card carries what the board has no place for. Programs pass on what they do not know. */
export const OURS = "aimtree";

/** What our reader takes back, beside the words on the card. */
export function carried(node: NodeRecord): Readonly<Record<string, string>> {
  const { kind, role, title, text } = node;
  return {
    kind,
    ...(role ? { role } : {}),
    title,
    ...(text === undefined ? {} : { text }),
    ...Object.fromEntries(fieldTexts(node)),
  };
}

/** A title and its text as a card in Markdown; signs that would be marks are escaped. */
export function cardMarkdown(title: string, text = ""): string {
  const plain = title.replace(/[\\`*_[\]<>~|]/g, "\\$&").replace(/^(\s*)([#+-]|\d+[.)])/, "$1\\$2");
  return text === "" ? plain : `${plain}\n\n${text}`;
}

/**
 * What one of our own cards says beside its words: what it is, its fields, and its title and text where nobody has written
 * on the card since. Undefined for a card of anybody else.
 */
export function ourBox(
  card: JsonObject,
  today: string,
  left: (field: string, text: string) => void,
): Omit<Box, "key"> | undefined {
  const own = card[OURS];
  if (!isObject(own)) return undefined;
  const { kind, role, title, text, ...rest } = own;
  const face = ourFace(textOf(kind), textOf(role));
  if (!face) return undefined;
  const texts = Object.entries(rest).flatMap(([field, value]): [string, string][] =>
    typeof value === "string" ? [[field, value]] : [],
  );
  const fields = fieldsFrom(texts, today, left);
  const [words, note] = [typeof title === "string" ? title : "", typeof text === "string" ? text : undefined];
  const isAsWritten = card.text === cardMarkdown(words, note);
  const read = isAsWritten ? { title: words, text: note } : cardText(textOf(card.text) ?? "");
  const id = textOf(card.id);
  return {
    ...(id === undefined ? {} : { id }),
    title: read.title,
    face,
    fields: read.text ? { ...fields, text: read.text } : fields,
  };
}

/** The kind of a link that we wrote as an arrow. */
export function ourLink(edge: JsonObject): LinkKind | undefined {
  const own = edge[OURS];
  return isObject(own) ? LINK_KINDS.find((kind) => kind === own.link) : undefined;
}
