import { copyPicture } from "../../exporting/copy-picture.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.copy-picture",
  group: "tree",
  icon: "image",
  menu: { node: 36, canvas: 33 },
  keys: [{ chord: "Shift+Alt+C", on: ["node", "page"] }],
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run: ({ tree, app }) => copyPicture(tree, app),
});
