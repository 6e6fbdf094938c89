import type { FormatInfo } from "../format.ts";

/** A header that names a number, a date and a value, in whatever order. */
const NAMES = /^(?=.*\b(metric|kpi|title)\b)(?=.*\bdate\b)(?=.*\bvalue\b)/i;

export const info: FormatInfo = {
  id: "csv-readings",
  title: "CSV of readings",
  purpose: "One row a dated value, for charts and spreadsheets; comes back to the metrics it names",
  extensions: ["readings.csv"],
  mime: "text/csv",
  group: "text",
  can: { read: true, write: true },
  sniff: (head) => (NAMES.test(head.split("\n", 1)[0] ?? "") ? 0.88 : 0),
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
