import { saveTree } from "../../exporting/save-tree.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.save",
  group: "tree",
  icon: "download",
  run({ tree, app }) {
    commitTitle(tree);
    return saveTree(tree, app);
  },
});
