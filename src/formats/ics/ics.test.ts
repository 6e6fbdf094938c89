import { describe, expect, it } from "vitest";
import { type CalendarEvent, writeCalendar } from "./write.ts";

const NOW = "2026-03-13T09:05:07.123Z";
const EVENT: CalendarEvent = {
  uid: "retention-2026-03-20@aimtree",
  title: "Review: Retention",
  text: "",
  date: "2026-03-20",
  time: "10:00",
  minutes: 15,
};

/** The lines of a file as a calendar reads them: unfolded. */
function linesOf(events: readonly CalendarEvent[]): string[] {
  return writeCalendar(events, NOW).replace(/\r\n /g, "").split("\r\n");
}

it("an event at a time lasts as long as was agreed", () => {
  expect(linesOf([EVENT])).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aimtree//Aimtree//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:retention-2026-03-20@aimtree",
    "DTSTAMP:20260313T090507Z",
    "DTSTART:20260320T100000",
    "DURATION:PT15M",
    "SUMMARY:Review: Retention",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

it("one without a time takes the day, to the morning after", () => {
  const lines = linesOf([{ ...EVENT, time: undefined, date: "2026-12-31" }]);
  expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
  expect(lines).toContain("DTEND;VALUE=DATE:20270101");
});

describe("texts", () => {
  it("are escaped, so that nothing in them becomes a line of the file", () => {
    const lines = linesOf([{ ...EVENT, title: "a;b,c\\d", text: "one\r\nEND:VEVENT\rtwo\u0007\u2028three" }]);
    expect(lines).toContain("SUMMARY:a\\;b\\,c\\\\d");
    expect(lines).toContain("DESCRIPTION:one\\nEND:VEVENT\\ntwo\\nthree");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(1);
  });

  it("are folded at 75 bytes, and no letter is cut", () => {
    const title = "Überprüfung der Bindung 🌱 ".repeat(12);
    const text = writeCalendar([{ ...EVENT, title }], NOW);
    const encoder = new TextEncoder();
    for (const line of text.split("\r\n")) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(linesOf([{ ...EVENT, title }])).toContain(`SUMMARY:${title}`);
  });
});
