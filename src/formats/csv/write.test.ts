import { describe, expect, test } from "vitest";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { write as writeLinks } from "../csv-links/write.ts";
import { write as writeReadings } from "../csv-readings/write.ts";
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
    ["\n=1+1", '"\'\n=1+1"'],
    ['"\n=1+1', '"\'""\n=1+1"'],
    [" @maya", "' @maya"],
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

test("links and readings are tables of their own, formulas made harmless in them too", () => {
  const tree = new RecordStore([
    { id: "t1", type: "tree", title: "" },
    { id: "a1", type: "node", kind: "aim", order: "a0", title: "=cmd|' /C calc'!A0" },
    { id: "m1", type: "node", kind: "metric", parent: "a1", order: "a0", title: "Rate", unit: "%" },
    { id: "l1", type: "link", from: "m1", to: "a1", kind: "moves", because: "+1" },
    { id: "r2", type: "reading", metric: "m1", date: "2026-02-01", value: -2, note: "@all" },
    { id: "r1", type: "reading", metric: "m1", date: "2026-01-01", value: 1.5 },
  ] as AnyRecord[]);
  const [links, readings] = [writeLinks(tree), writeReadings(tree)].map((result) => result.ok && result.content);
  expect(links).toMatch(/^id,kind,from,fromTitle,to,toTitle,text,because,/);
  expect(links).toContain(`l1,moves,m1,Rate,a1,'=cmd|' /C calc'!A0,,'+1,`);
  expect(readings).toBe(
    "metric,title,unit,date,value,note,confidence\r\nm1,Rate,%,2026-01-01,1.5,,\r\nm1,Rate,%,2026-02-01,-2,'@all,\r\n",
  );
});
