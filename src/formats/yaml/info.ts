import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "yaml",
  title: "YAML",
  purpose: "Trees that people and scripts keep as YAML: nodes by their ids, nested lists, outlines",
  extensions: ["yaml", "yml"],
  mime: "application/yaml",
  group: "tree",
  can: { read: true },
  sniff(head, fileName) {
    if (/\.ya?ml$/i.test(fileName)) return 0.84;
    return /^\uFEFF?(?:---[ \t]*\n)?(?:[\w-]+:[^\n]*\n\s*)*nodes:[ \t]*\n[ \t]+\S/.test(head) ? 0.44 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
