import { YamlFault } from "./fault.ts";

/** An escaped sign in double quotes, by its letter. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\n",
  "0": "",
  a: "",
  b: "",
  e: "",
  f: "\n",
  v: "\n",
  "/": "/",
  '"': '"',
  "\\": "\\",
  " ": " ",
  _: "\u00a0",
  N: "\n",
  L: "\n",
  P: "\n",
};
const CODES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** What a word without quotes says: nothing for `null`, `~` and an empty one. Numbers stay as they are written. */
export function plainScalar(text: string): string | null {
  return /^(?:~|null|Null|NULL|)$/.test(text) ? null : text;
}

export interface Quoted {
  readonly value: string;
  /** Where it ends, behind the last quote. */
  readonly end: number;
}

/** A text in quotes that begins at `at`; line breaks inside are spaces. Undefined where it does not end. */
export function quotedAt(text: string, at: number, line: number): Quoted | undefined {
  return text[at] === "'" ? single(text, at) : double(text, at, line);
}

function single(text: string, at: number): Quoted | undefined {
  let value = "";
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== "'") value += text[i];
    else if (text[i + 1] === "'") {
      value += "'";
      i += 1;
    } else return { value: folded(value), end: i + 1 };
  }
  return undefined;
}

function double(text: string, at: number, line: number): Quoted | undefined {
  let value = "";
  for (let i = at + 1; i < text.length; i++) {
    const sign = text[i] ?? "";
    if (sign === '"') return { value, end: i + 1 };
    if (sign === "\n") {
      const rest = /^\s*/.exec(text.slice(i))?.[0] ?? "";
      const breaks = rest.split("\n").length - 1;
      value = value.trimEnd() + (breaks > 1 ? "\n".repeat(breaks - 1) : " ");
      i += rest.length - 1;
    } else if (sign === "\\" && i + 1 >= text.length) {
      return undefined;
    } else if (sign === "\\") {
      const found = escapeAt(text, i + 1, line);
      value += found.value;
      i = found.end - 1;
    } else value += sign;
  }
  return undefined;
}

function escapeAt(text: string, at: number, line: number): Quoted {
  const sign = text[at] ?? "";
  if (sign === "\n") return { value: "", end: at + 1 + (/^[ \t]*/.exec(text.slice(at + 1))?.[0].length ?? 0) };
  const length = Object.hasOwn(CODES, sign) ? (CODES[sign] ?? 0) : 0;
  if (length === 0) {
    if (!Object.hasOwn(ESCAPES, sign)) throw new YamlFault("escape", line);
    return { value: ESCAPES[sign] ?? "", end: at + 1 };
  }
  const digits = text.slice(at + 1, at + 1 + length);
  const code = /^[0-9a-f]+$/i.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : Number.NaN;
  const isSign = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isSign) throw new YamlFault("escape", line);
  return { value: String.fromCodePoint(code), end: at + 1 + length };
}

function folded(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*(\n[ \t]*)*/g, (all) => {
    const breaks = all.split("\n").length - 1;
    return breaks > 1 ? "\n".repeat(breaks - 1) : " ";
  });
}
