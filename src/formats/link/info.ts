import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "link",
  title: "Link",
  purpose: "For chat and mail: the tree is in the address itself",
  extensions: ["link.txt"],
  mime: "text/plain",
  group: "tree",
  isLink: true,
  can: { read: true, write: true, lossless: true },
  sniff: (head) => (/^\s*<?(?:https?:\/\/\S*)?#\/s\//.test(head) ? 0.98 : 0),
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
