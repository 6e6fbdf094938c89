import { saveScreen } from "../../exporting/screen.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.screen",
  group: "tree",
  icon: "image",
  run: ({ tree, app }) => saveScreen(tree, app),
});
