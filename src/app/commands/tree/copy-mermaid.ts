import { copyMermaid } from "../../exporting/copy-document.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.copy-mermaid",
  group: "tree",
  icon: "copy",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => copyMermaid(tree, app),
});
