import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "narrative",
  title: "Markdown narrative",
  purpose: "The strategy as a text to read, for wikis and mail",
  extensions: ["narrative.md"],
  mime: "text/markdown",
  group: "text",
  can: { write: true },
  sniff: () => 0,
  async load() {
    const { write } = await import("./write.ts");
    return { write };
  },
};
