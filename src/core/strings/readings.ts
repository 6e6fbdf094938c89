import { phrases, plural } from "./phrases.ts";

const counted = (count: number): string => plural(count, { one: "# reading", other: "# readings" });

/** What the readings of a number say: their table, their course, and what is pasted into them. */
export const readings = phrases("readings", {
  added: (count: number, title: string) => `Added ${counted(count)} to “${title}”.`,
  course: "Course and table",
  none: "There is no reading yet. Paste a column of values, or dates and values, from a spreadsheet.",
  told: (count: number, first: string, last: string, value: string) =>
    count === 1
      ? `${counted(count)}, on ${last}: ${value}`
      : `${counted(count)} from ${first} to ${last}, the last ${value}`,
  limits: (lower: string, upper: string) =>
    `Natural variation: ${lower} to ${upper}. Between these values the number moves by itself.`,
  tooFew: (count: number) => `From six readings on, the limits of natural variation are drawn; there are ${count}.`,
  target: (value: string) => `target ${value}`,
  gate: (value: string) => `gate ${value}`,
  gateOn: (value: string, date: string) => `gate ${value} on ${date}`,
  mechanismWritten: "mechanism written",
  columns: { date: "Date", value: "Value", change: "Change", note: "Note", confidence: "Sure, 0–10" },
  paste: "Paste from a spreadsheet",
  open: "Open a file…",
  save: "Save as CSV",
  fileName: "readings",
  confidenceOn: (date: string) => `How sure on ${date}`,
  future: (date: string) => `${date} is still to come; a reading is of a day that was.`,
  noDate: (text: string) => `“${text}” is no date: write 2026-03-12, 12.3.2026 or 12 Mar.`,

  pasteLabel: "A column of values, or dates and values",
  pasteHint: "One line a reading: 12.3.2026, then 42 %. A column of values alone is dated backwards.",
  add: (count: number) => `Add ${counted(count)}`,
  nothing: "Nothing in it can become a reading yet.",
  cancel: "Cancel",
  unclosed: (row: number) => `A quoted cell in row ${row} never ends.`,
  order: "Dates",
  orders: { dmy: "day first, 5/1 is 5 January", mdy: "month first, 1/5 is 5 January" },
  decimal: "1.234 is",
  decimals: { ".": "a number with three decimals, 1.234", ",": "one thousand and more, 1234" },
  last: "The last one is of",
  every: "Days between two",
  newestFirst: "The newest stands first",
  left: (count: number) => `${plural(count, { one: "# line stays", other: "# lines stay" })} here to be mended:`,
  why: {
    noNumber: "no number",
    noDate: "no date",
    future: "the date is still to come",
    again: "a later line is of the same day",
    otherUnit: (unit: string) => `another unit than ${unit}`,
  },
  will: "What will be added",
  replaces: (value: string) => `replaces ${value}`,
  same: "is there already",
} as const);
