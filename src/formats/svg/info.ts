import { DRAWN, type FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "svg",
  title: "SVG",
  purpose: "For the web and drawing tools; sharp at every size",
  extensions: ["svg"],
  mime: "image/svg+xml",
  group: "picture",
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: [...DRAWN, "outlines"],
  sniff(head, fileName) {
    if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE\s+svg[\s>[][\s\S]*)?<svg[\s>]/i.test(head)) return 1;
    return /\.svg$/i.test(fileName) ? 0.95 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
