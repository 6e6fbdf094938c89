import { grammar } from "../../strings/grammar.ts";
import type { Expression } from "../expression.ts";
import type { Word } from "../words.ts";
import { textOf } from "../words.ts";

const PLAIN = /^@(\p{L}(?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?)$/u;
/** Straight quotes as printed, and the curly ones that phones make of them. */
const QUOTED = /^@(?:"([^"]+)"|“([^“”]+)”)$/u;
/** What may be printed in quotes: nothing that another reader of Markdown would take for a mark. */
const QUOTABLE = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} .,'-]*[\p{L}\p{M}\p{N}.])?$/u;

/** `@maya`, `@"Maya Li"`: the owner. */
export const owner: Expression = {
  read(words, end) {
    const found = readPlain(words, end) ?? readQuoted(words, end);
    if (!found) return [];
    const { start, name } = found;
    return [{ start, sign: start, field: "owner", says: grammar.chips.owner(name), fields: { owner: name } }];
  },
  print({ owner: name }) {
    if (name === undefined) return undefined;
    if (PLAIN.test(`@${name}`)) return { text: `@${name}`, covers: ["owner"] };
    return QUOTABLE.test(name) && !name.includes("  ") ? { text: `@"${name}"`, covers: ["owner"] } : undefined;
  },
};

interface Named {
  readonly start: number;
  readonly name: string;
}

function readPlain(words: readonly Word[], end: number): Named | undefined {
  const name = PLAIN.exec(words[end - 1]?.text ?? "")?.[1];
  return name === undefined ? undefined : { start: end - 1, name };
}

/** Several words: back from the closing quote to the one that opens it at the start of a word. */
function readQuoted(words: readonly Word[], end: number): Named | undefined {
  const last = words[end - 1]?.text ?? "";
  const mark = last.endsWith('"') ? '@"' : last.endsWith("”") ? "@“" : undefined;
  if (mark === undefined) return undefined;
  for (let start = end - 1; start >= 0; start--) {
    const text = words[start]?.text ?? "";
    if (text.startsWith(mark)) {
      const [, straight, curly] = QUOTED.exec(textOf(words, start, end)) ?? [];
      const name = (straight ?? curly)?.trim();
      return name ? { start, name } : undefined;
    }
    if (start < end - 1 && /["“”]/.test(text)) return undefined;
  }
  return undefined;
}
