import { grammar } from "../../strings/grammar.ts";
import { readBy } from "../dates.ts";
import type { Expression } from "../expression.ts";

/** `by DATE`: the target date. */
export const due: Expression = {
  read(words, end, { today }) {
    const found = readBy(words, end, today);
    if (!found) return [];
    const { date, start } = found;
    return [{ start, sign: start, field: "targetDate", says: grammar.chips.by(date), fields: { targetDate: date } }];
  },
  print({ targetDate }) {
    return targetDate === undefined ? undefined : { text: `by ${targetDate}`, covers: ["targetDate"] };
  },
};
