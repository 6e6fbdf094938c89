/** What a JSON text lacks at `offset`, counted in UTF-16 units from 0. */
export type Scan =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: "syntax" | "nesting"; readonly offset: number; readonly expected: Expected };

/** What should have stood where the text goes wrong. */
export type Expected = "value" | "name" | "colon" | "comma" | "end" | "string" | "number" | "less";

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Reads a JSON text (RFC 8259) without building anything: where it goes wrong, and whether it nests deeper
 * than `limit`. Every browser words the errors of `JSON.parse` differently and not all of them say where.
 */
export function scanJson(text: string, limit: number): Scan {
  const closers: number[] = [];
  let at = skipSpace(text, 0);
  let wanted: "value" | "value or close" | "name" | "name or close" | "after" = "value";
  for (;;) {
    if (wanted === "after") {
      const closer = closers.at(-1);
      const code = text.charCodeAt(at);
      if (closer === undefined) return at === text.length ? { ok: true } : syntax(at, "end");
      if (code === closer) closers.pop();
      else if (code === COMMA) wanted = closer === CLOSE_OBJECT ? "name" : "value";
      else return syntax(at, "comma");
      at = skipSpace(text, at + 1);
      continue;
    }
    const code = text.charCodeAt(at);
    if (wanted.endsWith("close") && code === closers.at(-1)) {
      wanted = "after";
      continue;
    }
    if (wanted.startsWith("name")) {
      const end = nameEnd(text, at);
      if (typeof end !== "number") return end;
      at = end;
      wanted = "value";
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (closers.length === limit) return { ok: false, fault: "nesting", offset: at, expected: "less" };
      closers.push(code === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST);
      wanted = code === OPEN_OBJECT ? "name or close" : "value or close";
      at = skipSpace(text, at + 1);
    } else {
      const end = scalarEnd(text, at);
      if (typeof end !== "number") return end;
      at = skipSpace(text, end);
      wanted = "after";
    }
  }
}

function syntax(offset: number, expected: Expected): Scan & { ok: false } {
  return { ok: false, fault: "syntax", offset, expected };
}

/** Past `"name" :` and the space after it. */
function nameEnd(text: string, at: number): number | (Scan & { ok: false }) {
  if (text.charCodeAt(at) !== QUOTE) return syntax(at, "name");
  const end = stringEnd(text, at);
  if (typeof end !== "number") return end;
  const colon = skipSpace(text, end);
  return text.charCodeAt(colon) === COLON ? skipSpace(text, colon + 1) : syntax(colon, "colon");
}

function scalarEnd(text: string, at: number): number | (Scan & { ok: false }) {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return stringEnd(text, at);
  if (code === 45 || isDigit(code)) return numberEnd(text, at);
  const word = ["true", "false", "null"].find((word) => text.startsWith(word, at));
  return word ? at + word.length : syntax(at, "value");
}

function stringEnd(text: string, start: number): number | (Scan & { ok: false }) {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const length = escapeLength(text, at);
      if (length === 0) return syntax(at, "string");
      at += length;
    } else if (code >= 32) at++;
    else return syntax(at, "string");
  }
}

/** Units that the escape at a backslash takes; 0 if it is none. */
function escapeLength(text: string, at: number): number {
  const mark = text.charAt(at + 1);
  if (mark === "u") return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return mark !== "" && '"\\/bfnrt'.includes(mark) ? 2 : 0;
}

function numberEnd(text: string, start: number): number | (Scan & { ok: false }) {
  const first = text.charCodeAt(start) === 45 ? start + 1 : start;
  if (!isDigit(text.charCodeAt(first))) return syntax(first, "number");
  let at = text.charCodeAt(first) === 48 ? first + 1 : digitsEnd(text, first);
  if (text.charCodeAt(at) === 46) {
    if (!isDigit(text.charCodeAt(at + 1))) return syntax(at + 1, "number");
    at = digitsEnd(text, at + 1);
  }
  if ((text.charCodeAt(at) | 32) !== 101) return at;
  const sign = text.charCodeAt(at + 1);
  const exponent = sign === 43 || sign === 45 ? at + 2 : at + 1;
  return isDigit(text.charCodeAt(exponent)) ? digitsEnd(text, exponent) : syntax(exponent, "number");
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}
