import { grammar } from "../../strings/grammar.ts";
import type { Expression } from "../expression.ts";

const NAMED: ReadonlyMap<string, number> = new Map([
  ["~daily", 1],
  ["~weekly", 7],
  ["~fortnightly", 14],
  ["~monthly", 30],
  ["~quarterly", 91],
]);
const NAMES: ReadonlyMap<number, string> = new Map([...NAMED].map(([name, days]) => [days, name]));
/** A hundred years, as in the schema. */
const MOST = 36_500;

/** `~weekly`, `~10d`: days between two readings. */
export const cadence: Expression = {
  read(words, end) {
    const text = words[end - 1]?.text ?? "";
    const days = NAMED.get(text) ?? Number(/^~(\d{1,5})d$/.exec(text)?.[1] ?? Number.NaN);
    if (!(days <= MOST)) return [];
    const says = grammar.chips.cadence(days);
    return [{ start: end - 1, sign: end - 1, field: "cadenceDays", says, fields: { cadenceDays: days } }];
  },
  print({ cadenceDays: days }) {
    return days === undefined ? undefined : { text: NAMES.get(days) ?? `~${days}d`, covers: ["cadenceDays"] };
  },
};
