import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "drawio",
  title: "draw.io",
  purpose: "Boxes and arrows of draw.io (diagrams.net), plain and compressed",
  extensions: ["drawio", "dio"],
  mime: "application/vnd.jgraph.mxfile",
  group: "tree",
  can: { read: true },
  sniff(head, fileName) {
    if (/^\uFEFF?\s*(<\?[^>]*>\s*)*(<!--[\s\S]*?-->\s*)*<(mxfile|mxGraphModel)[\s>]/.test(head)) return 1;
    return /\.(drawio|dio)$/i.test(fileName) ? 0.9 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
