import { describe, expect, test } from "vitest";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteResult } from "../format.ts";
import { write } from "./write.ts";

function textOf(result: WriteResult): string {
  if (!result.ok || typeof result.content !== "string") throw new Error("Not written as text");
  return result.content.replace(/^\uFEFF/, "");
}

test("the complete tree is written as committed, and what a table cannot hold is listed", () => {
  const result = write(completeTree());
  const text = textOf(result).replaceAll("\r\n", "\n");
  expect(golden(import.meta.url, "complete.csv", text)).toBe(text);
  const dropped = ["mechanism", "gate", "reading", "link", "comment", "review", "decision", "dismissal"];
  const lists = dropped.map((type) => ({
    severity: "dropped",
    what: strings.formats.notInTable(type),
    count: type === "reading" ? 3 : 1,
  }));
  expect(result).toHaveProperty("losses", expect.arrayContaining(lists));
  expect(result).toHaveProperty(
    "losses",
    expect.arrayContaining([expect.objectContaining({ what: strings.formats.fieldDropped("faq") })]),
  );
});

describe("cells", () => {
  const written = (title: string): string => {
    const node = { id: "a1", type: "node", kind: "aim", order: "a0", title };
    const text = textOf(write(new RecordStore([{ id: "t1", type: "tree", title: "" }, node] as AnyRecord[])));
    return text.slice(text.indexOf("\r\na1,,aim,,") + 11, -2);
  };

  test.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
    ["=SUM(A1)", "'=SUM(A1)"],
    ["+1 day", "'+1 day"],
    ["-5.5", "-5.5"],
    ["-1e+21", "-1e+21"],
    ["- a bullet", "'- a bullet"],
    ["@maya", "'@maya"],
    ["＝1+1", "'＝1+1"],
    ["\tindented", "'\tindented"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    [" spaced ", '" spaced "'],
  ])("%j is %j", (title, cell) => {
    expect(written(title)).toBe(cell);
  });

  test("a byte order mark only where Excel would need it", () => {
    const tree = (title: string): AnyRecord[] =>
      [
        { id: "t1", type: "tree", title: "" },
        { id: "a1", type: "node", kind: "aim", order: "a0", title },
      ] as AnyRecord[];
    expect(write(new RecordStore(tree("plain")))).toHaveProperty("content", expect.not.stringContaining("\uFEFF"));
    expect(write(new RecordStore(tree("Öl")))).toHaveProperty("content", expect.stringMatching(/^\uFEFFid,/));
  });
});
