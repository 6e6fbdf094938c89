import type { FormatInfo } from "../format.ts";

/** The names that tie the tables together, in the first line. */
const TIES = /(objective|key_?result)_?id\b|\bquarter\b.*\btitle\b/i;

export const info: FormatInfo = {
  id: "okr-csv",
  title: "OKR tables",
  purpose: "Objectives, key results and check-ins as CSV files that name each other",
  extensions: ["okr.csv", "csv"],
  mime: "text/csv",
  group: "text",
  can: { read: true },
  joins: true,
  sniff: (head) => (TIES.test(head.split("\n", 1)[0] ?? "") ? 0.9 : 0),
  async load() {
    const { join, read } = await import("./read.ts");
    return { join, read };
  },
};
