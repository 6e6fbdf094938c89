import { expect, it } from "vitest";
import type { NodeRecord } from "../records/node.ts";
import { excerptOf } from "./excerpt.ts";

const node = (fields: Partial<NodeRecord>): NodeRecord => ({
  id: "n",
  type: "node",
  kind: "tactic",
  order: "a",
  title: "T",
  ...fields,
});
const long = `${"Before it many words stand. ".repeat(4)}Then the café comes, ${"and after it more of them ".repeat(5)}`;

it("cuts a long text at words, round what is asked, and marks it without minding accents", () => {
  const found = excerptOf(node({ sa: long }), "CAFE");
  expect(found?.field).toBe("sa");
  expect(found?.text).toMatch(/^…[A-Z]?\w.*the café comes,.*\w…$/);
  expect(found?.text.length).toBeLessThan(120);
  const [from, to] = found?.marks ?? [];
  expect(found?.text.slice(from, to)).toBe("café");
});

it("prefers the text that has every word, else takes any; nothing where none is", () => {
  const two = node({ text: "alpha alone", tactic: "beta then alpha" });
  expect(excerptOf(two, "alpha beta")).toMatchObject({ field: "tactic", text: "beta then alpha" });
  expect(excerptOf(node({ text: "alpha alone", sa: "beta" }), "alpha beta")?.field).toBe("text");
  expect(excerptOf(node({ text: "alpha" }), "gamma")).toBeUndefined();
});
