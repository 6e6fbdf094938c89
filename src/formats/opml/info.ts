import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "opml",
  title: "OPML",
  purpose: "For outliners: Workflowy, Dynalist, OmniOutliner, XMind",
  extensions: ["opml"],
  mime: "text/x-opml",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (/^\uFEFF?\s*(<\?[^>]*>\s*)*(<!--[\s\S]*?-->\s*)*<opml[\s>]/i.test(head)) return 1;
    return /\.opml$/i.test(fileName) ? 0.88 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
