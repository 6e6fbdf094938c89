import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "tp-studio",
  title: "TP Studio",
  purpose: "Diagrams of TP Studio: goal trees, Strategy & Tactics trees, current and future reality",
  extensions: ["json"],
  mime: "application/json",
  group: "tree",
  can: { read: true },
  sniff: (head) => (/^\s*\{[^{}]*"diagramType"\s*:/.test(head) ? 0.96 : 0),
  async load() {
    const { read } = await import("./read.ts");
    return { read };
  },
};
