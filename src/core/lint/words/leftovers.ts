/** W8: what a template leaves behind. Capitals count: a to-do list is none of it. */
const LEFTOVERS: readonly RegExp[] = [
  /_{3,}/u,
  /<\p{L}[\p{L} ]*>/u,
  /\[\p{L}[\p{L} ]*\]/u,
  /\bTBD\b/u,
  /\bTODO\b/u,
  /\blorem ipsum\b/iu,
  /\bX will move Y\b/u,
  /^(?:Untitled|New node)$/iu,
];

/** Elements of HTML that rich titles of mind maps hold; they are content and no placeholder. */
const MARKUP =
  /^<(?:html|head|body|title|p|br|b|i|u|em|strong|small|span|div|font|ul|ol|li|a|img|table|tr|td|th|h[1-6]|code|pre|sup|sub)>$/iu;

/** The part of a title that somebody meant to replace. */
export function leftoverIn(title: string): string | undefined {
  const line = title.normalize("NFKC").trim();
  const isMarkup = /<[/?!]|\/>/u.test(line);
  return LEFTOVERS.map((pattern) => pattern.exec(line)?.[0]).find(
    (found) => found !== undefined && !(found.startsWith("<") && (isMarkup || MARKUP.test(found))),
  );
}
