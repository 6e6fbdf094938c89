import { normal } from "./normal.ts";

/** W6: more speed or more people. Tried and left out: bare `AI` and `sprint`, which 6 of 19 titles of one company held. */
const ACCELERATION =
  /\b(?:speed up|faster|accelerat\p{L}*|velocity|more engineers|add (?:more )?(?:people|engineers|staff|headcount)|hire|double the (?:team|pace)|deadlines?|automat\p{L}*)(?![\p{L}])/u;

/** The first words of a text that promise more speed. */
export function accelerationIn(text: string): string | undefined {
  return ACCELERATION.exec(normal(text))?.[0];
}
