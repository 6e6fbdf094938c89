import type { FormatInfo } from "../format.ts";

const DIAGRAM =
  /^\uFEFF?\s*(?:(?:`{3,}|~{3,})\s*mermaid[^\n]*\n\s*)?(?:---\s*\n[\s\S]*?\n---\s*\n\s*)?(?:%%[^\n]*\n\s*)*/;
const TREE = /^(?:(?:flowchart(?:-elk)?|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR)\b|[ \t]*(?:[;\n]|$))|mindmap[ \t]*(?:\n|$))/;

export const info: FormatInfo = {
  id: "mermaid",
  title: "Mermaid",
  purpose: "A diagram as text, which GitHub, GitLab and Notion draw",
  extensions: ["mmd", "mermaid"],
  mime: "text/vnd.mermaid",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (TREE.test(head.replace(DIAGRAM, ""))) return 0.86;
    return /\.(mmd|mermaid)$/i.test(fileName) ? 0.83 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
