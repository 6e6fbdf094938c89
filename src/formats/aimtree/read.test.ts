import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadResult } from "../format.ts";
import { read } from "./read.ts";

const words = { ...strings.formats, ...strings.limits };

function readText(text: string): ReadResult {
  return read({ bytes: new TextEncoder().encode(text), text, fileName: "x.aimtree" }, fixedHost());
}

const aim = { id: "a1", type: "node", kind: "aim", order: "a0", title: "Aim" };

describe("the head of the file", () => {
  test.each([
    ["[]", "not-this-format", words.notOurs("Aimtree")],
    ["{}", "not-this-format", words.notOurs("Aimtree")],
    ["7", "not-this-format", words.notOurs("Aimtree")],
    ['{"aimtree":2,"records":[]}', "too-new", words.tooNew(2, 1)],
    ['{"aimtree":2,"records":"elsewhere"}', "too-new", words.tooNew(2, 1)],
    ['{"aimtree":"1","records":[]}', "broken", words.badFormatNumber],
    ['{"aimtree":0,"records":[]}', "broken", words.badFormatNumber],
    ['{"aimtree":1.5,"records":[]}', "broken", words.badFormatNumber],
    ['{"aimtree":1e999,"records":[]}', "broken", words.badFormatNumber],
    ['{"aimtree":1}', "broken", words.noRecords],
    ['{"aimtree":1,"records":{}}', "broken", words.noRecords],
  ])("%s is refused as %s", (text, reason, message) => {
    expect(readText(text)).toEqual({ ok: false, reason, message });
  });

  test("what else stands in it is listed", () => {
    const result = readText('{"aimtree":1,"maker":"me","records":[{"id":"t1","type":"tree"}]}');
    expect(result).toMatchObject({
      ok: true,
      repairs: [{ severity: "dropped", what: words.headField("maker"), count: 1 }],
    });
  });

  test("nothing in it is an empty tree", () => {
    const result = readText('{"aimtree":1,"records":[]}');
    expect(result).toMatchObject({ ok: true, records: [{ id: "new1", type: "tree", title: "" }] });
    expect(result).toMatchObject({ repairs: [{ what: words.noTree }] });
  });
});

describe("limits", () => {
  const nodes = (count: number, more: (index: number) => object = () => ({})): string =>
    JSON.stringify({
      aimtree: 1,
      records: Array.from({ length: count }, (_, index) => ({
        ...aim,
        id: `n${index}`,
        kind: "tactic",
        ...more(index),
      })),
    });
  const below = (index: number): object => (index === 0 ? {} : { parent: `n${index - 1}` });
  const readings = (count: number): string =>
    JSON.stringify({
      aimtree: 1,
      records: [
        aim,
        ...Array.from({ length: count }, (_, index) => ({
          id: `r${index}`,
          type: "reading",
          metric: "a1",
          date: "2026-01-01",
          value: index,
        })),
      ],
    });

  test("20 MB of bytes", () => {
    const text = '{"aimtree":1,"records":[]}';
    const bytes = { length: 20_000_001 } as Uint8Array;
    expect(read({ bytes, text, fileName: "" }, fixedHost())).toMatchObject({
      reason: "too-large",
      message: strings.limits.tooManyBytes(20_000_001, 20_000_000),
    });
    expect(read({ bytes: { length: 20_000_000 } as Uint8Array, text, fileName: "" }, fixedHost()).ok).toBe(true);
  });

  test("50,000 nodes, said before the depth is", () => {
    expect(readText(nodes(50_000)).ok).toBe(true);
    expect(readText(nodes(50_001, below))).toMatchObject({
      reason: "too-large",
      message: strings.limits.tooManyNodes(50_001, 50_000),
    });
  });

  test("5,000 levels, said before the readings are", () => {
    expect(readText(nodes(5_001, below)).ok).toBe(true);
    expect(readText(nodes(5_002, below))).toMatchObject({
      reason: "too-large",
      message: strings.limits.tooDeep(5_000),
    });
  });

  test("a circle has no depth", () => {
    expect(readText(nodes(5_002, (index) => ({ parent: `n${(index + 5_001) % 5_002}` })))).toMatchObject({
      reason: "too-large",
    });
    expect(readText(nodes(100, (index) => ({ parent: `n${(index + 99) % 100}` }))).ok).toBe(true);
  });

  test("100,000 readings", () => {
    expect(readText(readings(100_001))).toMatchObject({
      reason: "too-large",
      message: strings.limits.tooManyReadings(100_001, 100_000),
    });
    expect(readText(readings(2))).toMatchObject({
      ok: true,
      records: [{ type: "tree" }, { id: "a1" }, { id: "r1", value: 1 }],
    });
  });

  test("50 lines of repairs, the rest counted", () => {
    const fields = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`head${index}`, 1]));
    const result = readText(JSON.stringify({ aimtree: 1, records: [{ id: "t1", type: "tree" }], ...fields }));
    expect(result.ok && result.repairs).toHaveLength(50);
    expect(result.ok && result.repairs.at(-1)).toEqual({ severity: "changed", what: words.more, count: 21 });
  });
});

test("what is no object is dropped and listed", () => {
  const result = readText('{"aimtree":1,"records":[{"id":"t1","type":"tree"},null,7,[]]}');
  const where = "record 2, record 3, record 4";
  expect(result).toMatchObject({ ok: true, records: [{ id: "t1" }] });
  expect(result).toHaveProperty("repairs", [{ severity: "dropped", what: words.noType, where, count: 3 }]);
});

test("forbidden names and endless numbers are dropped and listed", () => {
  const tree = '{"id":"t1","type":"tree","later":1e999,"__proto__":{"x":1}}';
  const result = readText(`{"aimtree":1,"records":[${tree}]}`);
  expect(result).toMatchObject({ ok: true, records: [{ id: "t1", type: "tree", title: "", later: null }] });
  expect(result).toHaveProperty("repairs", [
    { severity: "dropped", what: words.forbiddenNames, count: 1 },
    { severity: "dropped", what: words.infiniteNumbers, count: 1 },
  ]);
});
