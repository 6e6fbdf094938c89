import { expect, it } from "vitest";
import { addDays } from "../records/dates.ts";
import { readDayText } from "./day-text.ts";
import { formatDate } from "./format.ts";

const TODAY = "2026-03-13";

it("reads a day as it is written, in every language", () => {
  for (const language of ["en", "en-US", "de", "fr", "ja", "ru", "ar"]) {
    for (const days of [0, 14, 300, 400]) {
      const date = addDays(TODAY, days);
      expect(readDayText(formatDate(date, TODAY, language), TODAY, language), `${language} ${days}`).toBe(date);
    }
  }
});

it("reads English days in every tree, the next that comes", () => {
  expect(readDayText("27 march", TODAY, "de")).toBe("2026-03-27");
  expect(readDayText(" March  27 ", TODAY, "de")).toBe("2026-03-27");
  expect(readDayText("12 March", TODAY, "en")).toBe("2027-03-12");
});

it("reads nothing else", () => {
  for (const text of ["", "soon", "31 February", "27", "27 March 1999"])
    expect(readDayText(text, TODAY, "en"), text).toBe(undefined);
});
