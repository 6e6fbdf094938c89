import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "flying-logic",
  title: "Flying Logic",
  purpose: "Diagrams of Flying Logic: Strategy & Tactics trees, current and future reality",
  extensions: ["xlogic", "logicx"],
  mime: "application/xml",
  group: "tree",
  can: { read: true },
  sniff(head, fileName) {
    if (/^\uFEFF?\s*(<\?[^>]*>\s*)*(<!--[\s\S]*?-->\s*)*<flyingLogic[\s>]/.test(head)) return 1;
    return /\.(xlogic|logicx)$/i.test(fileName) ? 0.86 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
