import { describe, expect, it, test } from "vitest";
import { type DateOrder, readDateCell, readDates } from "./dates.ts";

const TODAY = "2026-03-13";
const read = (cell: string, order: DateOrder = "dmy"): string | undefined => readDateCell(cell, TODAY, order);

test.each([
  ["2026-01-05", "2026-01-05"],
  ["2026/1/5", "2026-01-05"],
  ["2026.01.05", "2026-01-05"],
  ["20260105", "2026-01-05"],
  ["2026-01-05T09:30:00Z", "2026-01-05"],
  ["5.1.2026 09:30", "2026-01-05"],
  ["05.01.26", "2026-01-05"],
  ["5. 1. 2026", "2026-01-05"],
  ["5.1.", "2026-01-05"],
  ["24.12.", "2025-12-24"],
  ["Mon, 5 Jan 2026", "2026-01-05"],
  ["Mo. 5.1.2026", "2026-01-05"],
  ["5 January 2026", "2026-01-05"],
  ["5. Januar 2026", "2026-01-05"],
  ["5. März 2026", "2026-03-05"],
  ["05-Jan-26", "2026-01-05"],
  ["5 févr. 2026", "2026-02-05"],
  ["Jan 5, 2026", "2026-01-05"],
  ["January 5th, 2026", "2026-01-05"],
  ["Jan 5", "2026-01-05"],
  ["Dec 24", "2025-12-24"],
  ["Jan 2026", "2026-01-31"],
  ["Jan-26", "2026-01-31"],
  ["2026-02", "2026-02-28"],
  ["01/2026", "2026-01-31"],
  ["2025-Q4", "2025-12-31"],
  ["Q4 2025", "2025-12-31"],
  ["2026-W02", "2026-01-11"],
  ["KW 2 2026", "2026-01-11"],
  ["2025", "2025-12-31"],
])("%s is %s", (cell, date) => {
  expect(read(cell)).toBe(date);
});

test.each(["2026-03", "March 2026", "2026-Q1", "2026-W11", "2026"])("%s still runs: today", (cell) => {
  expect(read(cell)).toBe(TODAY);
});

test.each(["", "1.2", "4.8", "5-1", "soon", "31.2.2026", "2026-13-01", "2026-W60", "ju 2026", "13/13/2026", "Q5 2026"])(
  "“%s” is no date",
  (cell) => {
    expect(read(cell)).toBeUndefined();
  },
);

test("a date with slashes is read as its order says", () => {
  expect(read("3/2/2026", "dmy")).toBe("2026-02-03");
  expect(read("3/2/2026", "mdy")).toBe("2026-03-02");
  expect(read("3/2", "mdy")).toBe("2026-03-02");
});

describe("a column", () => {
  const column = (cells: readonly string[], order?: DateOrder) =>
    readDates(cells, { today: TODAY, order, fallback: "dmy" });

  it("tells the order where one of its dates can only be read one way", () => {
    expect(column(["1/5/2026", "1/27/2026"])).toEqual({
      dates: ["2026-01-05", "2026-01-27"],
      order: "mdy",
      ambiguous: false,
    });
    expect(column(["5/1/2026", "27/1/2026"]).dates).toEqual(["2026-01-05", "2026-01-27"]);
  });

  it("says where it does not tell, and listens", () => {
    expect(column(["1/2/2026"])).toEqual({ dates: ["2026-02-01"], order: "dmy", ambiguous: true });
    expect(column(["1/2/2026"], "mdy").dates).toEqual(["2026-01-02"]);
    expect(column(["1.2.2026", "2/2/2026"]).ambiguous).toBe(false);
  });

  it("counts days as Excel does where all of it is such numbers", () => {
    expect(column(["46027", "", "46034"]).dates).toEqual(["2026-01-05", undefined, "2026-01-12"]);
    expect(column(["46027", "x"]).dates).toEqual([undefined, undefined]);
  });
});
