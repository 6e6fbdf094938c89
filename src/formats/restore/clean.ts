export interface Cleaned {
  readonly value: unknown;
  /** Characters taken out. */
  readonly count: number;
}

/**
 * Takes control characters (C0 but tab and line feed) and the marks that turn the direction of what follows
 * (U+202A–E, U+2066–9) out of all texts in a JSON value: they show nothing, and can make a title read as another.
 * Line ends become line feeds, which counts as no change.
 */
export function cleaned(value: unknown): Cleaned {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return { value, count: 0 };
  const entries = Object.entries(value).map(([key, inner]) => [key, cleaned(inner)] as const);
  const count = entries.reduce((sum, [, inner]) => sum + inner.count, 0);
  const values = entries.map(([key, inner]) => [key, inner.value] as const);
  return { value: Array.isArray(value) ? values.map(([, inner]) => inner) : Object.fromEntries(values), count };
}

function cleanText(text: string): Cleaned {
  if (!needsCleaning(text)) return { value: text, count: 0 };
  const lines = text.replace(/\r\n?/g, "\n");
  let clean = "";
  for (const character of lines) if (!isInvisible(character.charCodeAt(0))) clean += character;
  return { value: clean, count: lines.length - clean.length };
}

function needsCleaning(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isInvisible(text.charCodeAt(at))) return true;
  return false;
}

function isInvisible(code: number): boolean {
  if (code < 32) return code !== 9 && code !== 10;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
