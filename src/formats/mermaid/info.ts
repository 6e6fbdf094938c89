import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "mermaid",
  title: "Mermaid",
  purpose: "A diagram as text, which GitHub, GitLab and Notion draw",
  extensions: ["mmd"],
  mime: "text/vnd.mermaid",
  group: "text",
  can: { write: true },
  sniff: () => 0,
  async load() {
    const { write } = await import("./write.ts");
    return { write };
  },
};
