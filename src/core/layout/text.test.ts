import { expect, test } from "vitest";
import { balance, type FontSpec, type TextMeasurer } from "./text.ts";

const font: FontSpec = { size: 14, weight: 600 };

/** Every letter is 10 px wide; lines break at spaces only. */
const plain: TextMeasurer = {
  wrap(text, _, width) {
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = [...(lines.length > 0 ? [lines.at(-1)] : []), word].join(" ");
      if (lines.length > 0 && longer.length * 10 <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return { lines, widths: lines.map((line) => line.length * 10) };
  },
  lineCount: (text, font, width) => plain.wrap(text, font, width).lines.length,
  width: (text) => text.length * 10,
  widestWord: (text) => Math.max(...text.split(" ").map((word) => word.length * 10)),
};

test.each([
  ["evens out two lines", "one two three four five", 190, ["one two three", "four five"]],
  ["leaves one line alone", "one two", 190, ["one two"]],
  ["leaves a line that no width can shorten", "one internationalisation", 200, ["one", "internationalisation"]],
  [
    "leaves a text of more than six lines alone",
    "aaa bb cc dd ee ff gg h",
    30,
    ["aaa", "bb", "cc", "dd", "ee", "ff", "gg", "h"],
  ],
])("balance %s", (_, text, width, lines) => {
  expect(balance(plain, text, font, width).lines).toEqual(lines);
});
