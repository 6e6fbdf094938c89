import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "aimtree",
  title: "Aimtree",
  purpose: "The whole tree, to keep, to send on and to compare line by line",
  extensions: ["aimtree"],
  mime: "application/vnd.aimtree+json",
  group: "tree",
  can: { read: true, write: true, lossless: true },
  sniff(head, fileName) {
    if (/^\s*\{\s*"aimtree"\s*:/.test(head)) return 1;
    if (/\.aimtree$/i.test(fileName)) return 0.95;
    return /^\s*\{[^{}]*"aimtree"\s*:/.test(head) ? 0.9 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
