import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "excalidraw",
  title: "Excalidraw",
  purpose: "Shapes and arrows of Excalidraw",
  extensions: ["excalidraw"],
  mime: "application/vnd.excalidraw+json",
  group: "tree",
  can: { read: true },
  sniff(head, fileName) {
    if (/^\s*\{[^{}[\]]*"type"\s*:\s*"excalidraw(\/clipboard)?"/.test(head)) return 1;
    return /\.excalidraw$/i.test(fileName) ? 0.9 : 0;
  },
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
