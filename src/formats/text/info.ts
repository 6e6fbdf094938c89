import type { FormatInfo } from "../format.ts";

/** XML, HTML or JSON: read line by line it would make a node of every tag. */
const MARKUP = /^\uFEFF?\s*(?:<[?!a-z]|[[{]\s*["[{])/i;

/** A diagram of Mermaid: where its own reader finds nothing in it, its lines are no nodes either. */
const DIAGRAM = /^\s*(?:flowchart|graph) (?:TB|TD|BT|RL|LR)\s/;

export const info: FormatInfo = {
  id: "text",
  title: "Indented text",
  purpose: "Only the titles, for other outliners and mind maps",
  extensions: ["txt"],
  mime: "text/plain",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (head.includes("\0") || head.trim() === "") return 0;
    if (DIAGRAM.test(head)) return 0;
    if (MARKUP.test(head) && !/\.(txt|text|outline)$/i.test(fileName)) return 0;
    return /\.(txt|text|outline)$/i.test(fileName) ? 0.75 : 0.1;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
