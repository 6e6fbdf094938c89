import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "json-tree",
  title: "JSON",
  purpose: "Trees, graphs and lists that other programs and scripts keep as JSON",
  extensions: ["json"],
  mime: "application/json",
  group: "tree",
  can: { read: true },
  sniff(head, fileName) {
    const isJson = /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[{["\]])/.test(head);
    if (/\.json$/i.test(fileName)) return isJson ? 0.72 : 0.62;
    return isJson && !fileName.includes(".") ? 0.42 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
