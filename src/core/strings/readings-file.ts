import { phrases } from "./phrases.ts";

/** What the reader of files with readings says. */
export const readingsFile = phrases("readingsFile", {
  metric: "Metric",
  problems: { noNumber: "A row without a value that is a number", noDate: "A row without a date that can be read" },
  orders: {
    dmy: "Dates that could be read either way; they are read with the day first",
    mdy: "Dates that could be read either way; they are read with the month first",
  },
  decimals: {
    ".": "Numbers like 1.234 that could be read either way; they are read with three decimals",
    ",": "Numbers like 1.234 that could be read either way; they are read as thousands",
  },
  otherUnit: (unit: string) => `A value in ${unit} among values in another unit; the number was kept`,
} as const);
