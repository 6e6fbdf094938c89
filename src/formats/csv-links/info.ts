import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "csv-links",
  title: "CSV of links",
  purpose: "One row a link beside the tree, with both ends and the reason",
  extensions: ["links.csv"],
  mime: "text/csv",
  group: "text",
  can: { write: true },
  sniff: () => 0,
  async load() {
    const { write } = await import("./write.ts");
    return { write };
  },
};
