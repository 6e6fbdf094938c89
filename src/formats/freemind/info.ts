import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "freemind",
  title: "FreeMind",
  purpose: "For mind maps: FreeMind, Freeplane, XMind, MindNode",
  extensions: ["mm"],
  mime: "application/x-freemind",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (
      /^\uFEFF?\s*(<\?[^>]*>\s*)*(<!--[\s\S]*?-->\s*)*<map(\s[^<>]*\sversion=|\s+version=|>\s*<node[\s>])/i.test(head)
    )
      return 0.97;
    return /\.mm$/i.test(fileName) ? 0.87 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
