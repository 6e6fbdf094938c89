import { copyDocument } from "../../exporting/copy-document.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.copy-document",
  group: "tree",
  icon: "copy",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => copyDocument(tree, app),
});
