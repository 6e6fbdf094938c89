import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.png",
  group: "tree",
  icon: "image",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: async ({ tree, app }) => (await import("../../exporting/pictures.ts")).savePng(tree, app),
});
