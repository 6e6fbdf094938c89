import { addDays } from "../../core/records/dates.ts";

export interface CalendarEvent {
  /** The same for the same appointment: a calendar that has it already takes the new one for a change of it. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  /** Calendar date, `2026-03-20`. */
  readonly date: string;
  /** Time of day, `10:00`; the whole day without. */
  readonly time?: string | undefined;
  readonly minutes: number;
}

/**
 * Events as a calendar file (RFC 5545). Times are local without a zone: ten o'clock is ten o'clock wherever the calendar is.
 * @param now the instant of writing, ISO 8601
 */
export function writeCalendar(events: readonly CalendarEvent[], now: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aimtree//Aimtree//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, title, text, date, time, minutes }: CalendarEvent, now: string): string[] {
  const day = date.replaceAll("-", "");
  const when =
    time === undefined
      ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll("-", "")}`]
      : [`DTSTART:${day}T${time.replace(":", "")}00`, `DURATION:PT${minutes}M`];
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stampOf(now)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...(text === "" ? [] : [`DESCRIPTION:${escaped(text)}`]),
    "TRANSP:OPAQUE",
    "END:VEVENT",
  ];
}

/** `2026-03-13T09:00:00.000Z` as `20260313T090000Z`. */
function stampOf(instant: string): string {
  return instant.replace(/\.\d+/, "").replace(/[-:]/g, "");
}

/** Line breaks of any kind become `\n`; other control characters have no place in a text and go. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n|\u2028|\u2029/g, "\\n")
    .replace(/\t/g, " ")
    .replace(/\p{Cc}/gu, "");
}

/** Bytes of a line, without its end. */
const LINE = 75;

/** Lines of at most 75 bytes in UTF-8; one that goes on begins with a space. No letter is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const letter of line) {
    const bytes = bytesOf(letter);
    if (size + bytes > LINE) {
      parts.push(part);
      part = "";
      // The space that the next line begins with counts.
      size = 1;
    }
    part += letter;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
}

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
