/** W8: what a template leaves behind. Capitals count: a to-do list is none of it, and `[x]` is ticked, `[i]` is code. */
const LEFTOVERS: readonly RegExp[] = [
  /_{3,}/u,
  /<\p{L}[\p{L} ]*>/u,
  /\[\p{L}[\p{L} ]+\]/u,
  /\bTBD\b/u,
  /\bTODO\b/u,
  /\blorem ipsum\b/iu,
  /\bX will move Y\b/u,
  /^(?:Untitled|New node)$/iu,
];

/** A letter or two that each of them has: most titles of a tree hold none, and are done with in one look. */
const ANY = /[_<[]|TBD|TODO|lorem|will move|^\s*(?:untitled|new node)/iu;

/** Elements of HTML that rich titles of mind maps hold; they are content and no placeholder. */
const MARKUP =
  /^<(?:html|head|body|title|p|br|b|i|u|em|strong|small|span|div|font|ul|ol|li|a|img|table|tr|td|th|h[1-6]|code|pre|sup|sub)>$/iu;

/** Keys as manuals write them, and what is said to be an element or a tag, are content as well. */
const KEY =
  /^<(?:alt|backspace|cmd|command|control|ctrl|del|delete|down|end|enter|esc|escape|home|ins|insert|left|meta|option|return|right|shift|space|tab|up)>$/iu;
const ELEMENT = /<\p{L}+>\s+(?:sub-)?(?:elements?|tags?)\b/iu;

/** The part of a title that somebody meant to replace. */
export function leftoverIn(title: string): string | undefined {
  if (!ANY.test(title.normalize("NFKC"))) return undefined;
  const line = title.normalize("NFKC").trim();
  const isMarkup = /<[/?!]|\/>/u.test(line) || ELEMENT.test(line);
  const isContent = (found: string): boolean =>
    found.startsWith("<") && (isMarkup || MARKUP.test(found) || KEY.test(found));
  return LEFTOVERS.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined && !isContent(found));
}
