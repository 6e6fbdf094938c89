import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.share",
  group: "tree",
  icon: "link",
  whyNot: ({ tree }) => (tree.firstNode() === undefined ? "nothingToDraw" : undefined),
  run({ tree, app }) {
    commitTitle(tree);
    app.openDialog({ name: "share" });
  },
});
