import { grammar } from "../../strings/grammar.ts";
import type { Expression } from "../expression.ts";
import { isRoleWord } from "./role.ts";

const TAG = /^#(\p{L}(?:[\p{L}\p{M}\p{N}_/.-]*[\p{L}\p{M}\p{N}_])?)$/u;

/** `#anything` that begins with a letter and is no kind or role: a tag. */
export const tag: Expression = {
  repeats: true,
  read(words, end) {
    const name = TAG.exec(words[end - 1]?.text ?? "")?.[1];
    if (name === undefined || isRoleWord(name)) return [];
    const says = grammar.chips.tag(name);
    return [{ start: end - 1, sign: end - 1, field: "tags", says, fields: { tags: [name] } }];
  },
  print({ tags }) {
    if (!tags || new Set(tags).size < tags.length) return undefined;
    if (!tags.every((name) => TAG.test(`#${name}`) && !isRoleWord(name))) return undefined;
    return { text: tags.map((name) => `#${name}`).join(" "), covers: ["tags"] };
  },
};
