import { expect, test } from "vitest";
import { placeInText } from "./caret.ts";

const text = "Role is  known\nat sign-up, so the";
const lines = ["Role is known at", "sign-up, so the"];
const cases: readonly (readonly [line: number, offset: number, before: string])[] = [
  [0, 0, ""],
  [0, 6, "Role i"],
  [0, 8, "Role is  "],
  [0, 16, "Role is  known\nat"],
  // Behind the space that ends a line stands the next word.
  [1, 0, "Role is  known\nat "],
  [1, 5, "Role is  known\nat sign-"],
  [1, 99, text],
];

test.each(cases)("line %i, offset %i", (line, offset, before) => {
  expect(text.slice(0, placeInText(text, lines, line, offset))).toBe(before);
});
