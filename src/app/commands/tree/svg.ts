import { saveSvg } from "../../exporting/pictures.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.svg",
  group: "tree",
  icon: "image",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => saveSvg(tree, app),
});
