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

/** The part of a title that somebody meant to replace. */
export function leftoverIn(title: string): string | undefined {
  const line = title.normalize("NFKC").trim();
  return LEFTOVERS.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined);
}
