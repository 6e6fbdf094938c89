import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "xmind",
  title: "XMind",
  purpose: "Mind maps of XMind, old and new",
  extensions: ["xmind"],
  mime: "application/vnd.xmind.workbook",
  group: "tree",
  can: { read: true },
  binary: true,
  sniff(head, fileName) {
    const isArchive = head.startsWith("PK\u0003\u0004");
    if (/\.xmind$/i.test(fileName)) return isArchive ? 0.98 : 0.91;
    return isArchive && /content\.(json|xml)/.test(head) ? 0.8 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
