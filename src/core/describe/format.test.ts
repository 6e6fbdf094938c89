import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatBytes,
  formatDate,
  formatExact,
  formatInstant,
  formatList,
  formatNumber,
  formatRelative,
  formatValue,
} from "./format.ts";

const nb = (text: string): string => text.replaceAll("_", "\u00a0");

describe("values", () => {
  it.each<[number, string | undefined, string, string]>([
    [42, "%", "en", "42_%"],
    [3.2, "d", "en", "3.2_d"],
    [0.3, undefined, "en", "0.3"],
    [1_200_000, "€", "en", "€1,200,000"],
    [1_200_000, "€", "de", "1.200.000_€"],
    [9.5, "$", "en-US", "$9.50"],
    [-5, "£", "en", "-£5"],
    [2.5, "s", "de", "2,5_s"],
    [1234567.891, undefined, "en", "1,234,567.891"],
    [0.000123456, undefined, "en", "0.000123"],
    [1e15, "teams", "en", "1,000,000,000,000,000_teams"],
    [0, "%", "en", "0_%"],
    [5, "", "en", "5"],
    [5, "%", "no such language!", "5_%"],
  ])("%d %s in %s", (value, unit, language, written) => {
    expect(formatValue(value, unit, language)).toBe(nb(written));
  });

  it("of plain numbers", () => {
    expect(formatNumber(1 / 3, "en")).toBe("0.3333");
    expect(formatNumber(12, "de")).toBe("12");
  });

  it.each(["constructor", "toString", "__proto__"])(
    "with the unit %s, which every object has something for",
    (unit) => {
      expect(formatValue(3, unit, "en")).toBe(`3\u00a0${unit}`);
    },
  );
});

describe("dates", () => {
  it.each([
    ["2026-06-30", "2026-03-13", "en", "30 June"],
    ["2027-06-30", "2026-03-13", "en", "30 June 2027"],
    ["2026-06-30", undefined, "en", "30 June 2026"],
    ["2026-06-30", "2026-03-13", "en-US", "June 30"],
    ["2026-06-30", "2026-03-13", "de", "30. Juni"],
    ["2026-01-01", "2026-12-31", "en", "1 January"],
  ])("%s on %s in %s", (date, today, language, written) => {
    expect(formatDate(date, today, language)).toBe(written);
  });

  it.each([
    ["2026-03-13", "today"],
    ["2026-03-14", "tomorrow"],
    ["2026-03-12", "yesterday"],
    ["2026-03-18", "in 5 days"],
    ["2026-02-25", "16 days ago"],
    ["2026-06-26", "in 15 weeks"],
    ["2026-12-13", "in 9 months"],
    ["2022-03-13", "4 years ago"],
  ])("%s is %s", (date, said) => {
    expect(formatRelative(date, "2026-03-13", "en")).toBe(said);
  });

  it("of an instant are the time of today, else the date where the person is", () => {
    const local = new Date(2026, 2, 13, 14, 5);
    expect(formatInstant(local.toISOString(), "2026-03-13", "en")).toBe("14:05");
    expect(formatInstant(local.getTime(), "2026-03-14", "en")).toBe("13 March");
    expect(formatInstant("never", "2026-03-14", "en")).toBe("");
  });
});

describe("how long ago", () => {
  const now = new Date(2026, 2, 13, 14, 5);
  const before = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();

  it.each([
    [0.5, "now"],
    [4, "4 minutes ago"],
    [59, "59 minutes ago"],
    [125, "2 hours ago"],
    [15 * 60, "yesterday"],
    [5 * 24 * 60, "5 days ago"],
    [9 * 24 * 60, "4 March"],
    [-5, "now"],
  ])("%s minutes: %s", (minutes, said) => {
    expect(formatAgo(before(minutes), now.toISOString(), "2026-03-13", "en")).toBe(said);
  });

  it("is told exactly too", () => {
    expect(formatExact(now.toISOString(), "en")).toMatch(/^Friday,? 13 March 2026 at 14:05$/);
    expect([formatExact("never", "en"), formatAgo("never", now.toISOString(), "2026-03-13", "en")]).toEqual(["", ""]);
  });
});

it.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [98_400, "98 kB"],
  [1_234_000, "1.2 MB"],
  [48_000_000, "48 MB"],
])("%d bytes are %s", (bytes, written) => {
  expect(formatBytes(bytes, "en")).toBe(written);
});

it("a list ends with and", () => {
  expect(formatList(["A", "B", "C"], "en")).toBe("A, B and C");
});
