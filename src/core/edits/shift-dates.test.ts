import { expect, it } from "vitest";
import { RECORD_TYPES } from "../records/index.gen.ts";
import type { AnyRecord } from "../records/records.ts";
import { DATE_FIELDS, shiftDates } from "./shift-dates.ts";

it("moves every date and the weekday with it, and nothing else", () => {
  const records = [
    { id: "a", type: "node", kind: "aim", order: "a", title: "2026-03-13", start: "2026-02-27", weekday: 5 },
    { id: "r", type: "reading", metric: "a", date: "2026-12-31", value: 1 },
  ] as AnyRecord[];
  expect(shiftDates(records, 3)).toEqual([
    { ...records[0], start: "2026-03-02", weekday: 1 },
    { ...records[1], date: "2027-01-03" },
  ]);
  expect(shiftDates(records, -7)[0]).toMatchObject({ start: "2026-02-20", weekday: 5 });
});

it("knows every field that holds a date", () => {
  const dates = new Set<string>();
  for (const { schema } of RECORD_TYPES) {
    for (const [name, field] of Object.entries((schema as unknown as { shape: Shape }).shape)) {
      const takes = (value: unknown): boolean => field.safeParse(value).success;
      if (takes("2026-03-13") && !takes("2026-02-30") && !takes("any text")) dates.add(name);
    }
  }
  expect([...dates].sort()).toEqual([...DATE_FIELDS].sort());
});

type Shape = Record<string, { safeParse(value: unknown): { success: boolean } }>;
