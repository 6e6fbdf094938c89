import { printTree } from "../../exporting/print.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.print",
  group: "tree",
  icon: "file",
  keys: [{ chord: "Mod+P", on: ["node", "title", "page"] }],
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => printTree(tree, app),
});
