import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "json-canvas",
  title: "JSON Canvas",
  purpose: "Boards of Obsidian and other programs that show an endless canvas",
  extensions: ["canvas"],
  mime: "application/json",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (/^\s*\{\s*"(nodes|edges)"\s*:\s*\[/.test(head) && /"(fromNode|toNode|width)"\s*:/.test(head)) return 0.94;
    return /\.canvas$/i.test(fileName) ? 0.89 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
