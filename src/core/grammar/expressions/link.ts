import { ID_PATTERN } from "../../records/fields.ts";
import { LINK_KINDS, type LinkKind } from "../../records/link.ts";
import { grammar } from "../../strings/grammar.ts";
import type { Expression, LinkExpression } from "../expression.ts";
import type { Word } from "../words.ts";
import { textOf } from "../words.ts";

const KINDS: ReadonlyMap<string, LinkKind> = new Map(LINK_KINDS.map((kind) => [kind, kind]));

/** `[[Title]]`, `[[Title|id]]`, `measures [[Title]]`: a link to another node. Links print from their records. */
export const link: Expression = {
  repeats: true,
  read(words, end) {
    const found = readBrackets(words, end);
    if (!found) return [];
    const kind = KINDS.get(words[found.start - 1]?.text ?? "");
    const bare = { ...found, sign: found.start, field: "link", fields: {} };
    const plain = { ...bare, says: grammar.chips.link(found.link.title) };
    if (!kind) return [plain];
    const says = grammar.chips.linkOf[kind](found.link.title);
    return [{ ...bare, says, start: found.start - 1, link: { ...found.link, kind } }, plain];
  },
  print: () => undefined,
};

/** Back from `]]` to the nearest `[[`, which must begin a word. */
function readBrackets(words: readonly Word[], end: number): { start: number; link: LinkExpression } | undefined {
  if (!words[end - 1]?.text.endsWith("]]")) return undefined;
  for (let start = end - 1; start >= 0; start--) {
    const text = words[start]?.text ?? "";
    if (start < end - 1 && text.includes("]]")) return undefined;
    if (!text.includes("[[")) continue;
    const whole = textOf(words, start, end);
    const link = whole.startsWith("[[") ? readLink(whole.slice(2, -2)) : undefined;
    return link && { start, link };
  }
  return undefined;
}

/** What stands in the brackets: a title, and behind the last `|` an id. */
export function readLink(inner: string): LinkExpression | undefined {
  if (inner.includes("[[") || inner.includes("]]")) return undefined;
  const bar = inner.lastIndexOf("|");
  const id = inner.slice(bar + 1).trim();
  if (bar >= 0 && ID_PATTERN.test(id)) return { title: inner.slice(0, bar).trim(), id };
  return inner.trim() === "" ? undefined : { title: inner.trim() };
}

/** The title in brackets; with the id where the title alone would not lead there. */
export function printLink(title: string, id: string | undefined): string {
  if (id === undefined) return `[[${title}]]`;
  const readable = title
    .replace(/[[\]|\\]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  return `[[${readable}|${id}]]`;
}

/** True if a title can stand in brackets and be found by its words. */
export function isLinkable(title: string): boolean {
  return title.trim() !== "" && !/[[\]|\r\n]/.test(title);
}
