import { describe, expect, it } from "vitest";
import { type ReadingTable, readReadings, type TableOptions } from "./table.ts";

function table(text: string, options: Partial<TableOptions> = {}): ReadingTable {
  const read = readReadings(text, { today: "2026-03-13", language: "en", ...options });
  if ("unclosed" in read) throw new Error(`A quote never ends in row ${read.unclosed}`);
  return read;
}
const pairs = (text: string, options?: Partial<TableOptions>): unknown =>
  table(text, options).lines.map(({ date, value }) => [date, value]);

describe("what is copied out of a spreadsheet", () => {
  it("is dates and values", () => {
    expect(pairs("2026-01-05\t22 %\n2026-01-12\t24.5 %\n")).toEqual([
      ["2026-01-05", 22],
      ["2026-01-12", 24.5],
    ]);
  });

  it("is values before dates, with a header in German, notes and empty rows", () => {
    const text = "Wert;Datum;Bemerkung\r\n1.234,5;5.1.2026;erste\r\n\r\n1.300;12.1.2026;\r\n";
    const { lines, decimal, decimalUnclear } = table(text);
    expect(lines).toEqual([
      { row: 2, text: "1.234,5\t5.1.2026\terste", date: "2026-01-05", value: 1234.5, note: "erste" },
      { row: 4, text: "1.300\t12.1.2026", date: "2026-01-12", value: 1300 },
    ]);
    expect([decimal, decimalUnclear]).toEqual([",", false]);
  });

  it("is a column of values, also with its name on top", () => {
    expect(table("22\n24\n27\n")).toMatchObject({ dated: false, lines: [{ value: 22 }, { value: 24 }, { value: 27 }] });
    expect(table("Activation\n22\n24\n").lines).toHaveLength(2);
  });

  it("has decimal commas beside tabs and semicolons", () => {
    for (const sign of ["\t", ";"]) {
      const text = `5.1.2026${sign}30,5 %\n12.1.2026${sign}31,5 %\n`;
      expect(pairs(text)).toEqual([
        ["2026-01-05", 30.5],
        ["2026-01-12", 31.5],
      ]);
    }
  });

  it("is a row of dates above a row of values", () => {
    expect(pairs("Jan 2026\tFeb 2026\tMar 2026\n20\t22\t24")).toEqual([
      ["2026-01-31", 20],
      ["2026-02-28", 22],
      ["2026-03-13", 24],
    ]);
  });

  it("is values of five digits, which Excel could mean as days", () => {
    expect(pairs("14803\t2026-01-05\n16240\t2026-01-12")).toEqual([
      ["2026-01-05", 14803],
      ["2026-01-12", 16240],
    ]);
    expect(pairs("46027\t22\n46034\t23")).toEqual([
      ["2026-01-05", 22],
      ["2026-01-12", 23],
    ]);
  });

  it("keeps every line that says something, with what is wrong with it", () => {
    const { lines } = table("2026-01-05\t22\n2026-01-12\tn/a\nsoon\t23\n2026-03-14\t24\n");
    expect(lines.map(({ problem }) => problem)).toEqual([undefined, "noNumber", "noDate", "future"]);
    expect(lines[1]?.text).toBe("2026-01-12\tn/a");
    expect(table("abc\ndef").lines.map(({ text, problem }) => [text, problem])).toEqual([
      ["abc", "noNumber"],
      ["def", "noNumber"],
    ]);
  });

  it("says of which number each value is", () => {
    const read = table("metric,title,unit,date,value,note,confidence\nm1,Activation,%,2026-01-05,22,first,7\n");
    expect(read.named).toBe(true);
    expect(read.lines).toEqual([
      {
        row: 2,
        text: "m1\tActivation\t%\t2026-01-05\t22\tfirst\t7",
        date: "2026-01-05",
        value: 22,
        unit: "%",
        note: "first",
        confidence: 7,
        id: "m1",
        title: "Activation",
      },
    ]);
  });

  it("is read as the language of the tree writes where it does not tell itself", () => {
    expect(pairs("1/2/2026\t1.234", { language: "de" })).toEqual([["2026-02-01", 1234]]);
    expect(pairs("1/2/2026\t1.234", { language: "en-US" })).toEqual([["2026-01-02", 1.234]]);
    expect(table("1/2/2026\t1.234")).toMatchObject({ orderUnclear: true, decimalUnclear: true });
    expect(pairs("1/2/2026\t1.234", { language: "not a language", order: "mdy", decimal: "," })).toEqual([
      ["2026-01-02", 1234],
    ]);
  });

  it("says where a quote never ends", () => {
    expect(readReadings('a,1\n"b,2\nc,3', { today: "2026-03-13", language: "en" })).toEqual({
      unclosed: expect.any(Number),
    });
  });
});
