import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "html-list",
  title: "HTML page",
  purpose: "One file that everybody can open, read and fold",
  extensions: ["html", "htm"],
  mime: "text/html",
  group: "document",
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: ["scope", "detail", "because", "findings", "readings", "legend"],
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
