import type { FormatInfo } from "../format.ts";
import { splitMark } from "./mark.ts";

export const info: FormatInfo = {
  id: "markdown",
  title: "Markdown",
  purpose: "A list that reads well anywhere, to paste into pages and chats and to take back",
  extensions: ["md", "markdown"],
  mime: "text/markdown",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (splitMark(head)) return 1;
    if (/\.(md|markdown|mdown|mkd)$/i.test(fileName)) return 0.8;
    return /^(#{1,6} \S|\s*[-*+•] \S|\s*\d+[.)] \S)/m.test(head) ? 0.4 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
