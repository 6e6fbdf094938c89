import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.svg",
  group: "tree",
  icon: "image",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: async ({ tree, app }) => (await import("../../exporting/pictures.ts")).saveSvg(tree, app),
});
