import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "text",
  title: "Indented text",
  purpose: "Only the titles, for other outliners and mind maps",
  extensions: ["txt"],
  mime: "text/plain",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (head.includes("\0") || head.trim() === "") return 0;
    return /\.(txt|text|outline)$/i.test(fileName) ? 0.75 : 0.1;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
