import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "csv",
  title: "CSV table",
  purpose: "One row a node, for spreadsheets and databases",
  extensions: ["csv", "tsv"],
  mime: "text/csv",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (/\.(csv|tsv)$/i.test(fileName)) return 0.85;
    return isTable(head) ? 0.45 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};

/** Cells copied out of a spreadsheet: at least two lines with the same number of tabs inside them. */
function isTable(head: string): boolean {
  const lines = head
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const tabs = lines.map((line) => line.replace(/^\t+/, "").split("\t").length - 1);
  const complete = tabs.slice(0, -1);
  return complete.length > 0 && (tabs[0] ?? 0) > 0 && complete.every((count) => count === tabs[0]);
}
