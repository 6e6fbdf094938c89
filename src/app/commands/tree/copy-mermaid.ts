import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.copy-mermaid",
  group: "tree",
  icon: "copy",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: async ({ tree, app }) => (await import("../../exporting/copy-document.ts")).copyMermaid(tree, app),
});
