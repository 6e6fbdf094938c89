import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.print",
  group: "tree",
  icon: "file",
  keys: [{ chord: "Mod+P", on: ["node", "title", "page"] }],
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: async ({ tree, app }) => (await import("../../exporting/print.ts")).printTree(tree, app),
});
