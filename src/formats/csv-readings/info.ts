import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "csv-readings",
  title: "CSV of readings",
  purpose: "One row a dated value, for charts and spreadsheets",
  extensions: ["readings.csv"],
  mime: "text/csv",
  group: "text",
  can: { write: true },
  sniff: () => 0,
  async load() {
    const { write } = await import("./write.ts");
    return { write };
  },
};
