import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "html-list",
  title: "HTML",
  purpose: "A nested list and a table, for pages and text programs; opens again exactly",
  extensions: ["html", "htm"],
  mime: "text/html",
  group: "text",
  can: { read: true, write: true, lossless: true },
  sniff(head, fileName) {
    if (/\.html?$/i.test(fileName)) return 0.85;
    return /^\s*(<!--.*?-->\s*)?<(!doctype html|html|head|meta|body|div|ul|ol|li|p|h[1-6]|b|span)\b/is.test(head)
      ? 0.7
      : 0;
  },
  async load() {
    const [{ read, outline }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, outline, write };
  },
};
