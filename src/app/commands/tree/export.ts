import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.export",
  group: "tree",
  icon: "download",
  keys: [{ chord: "Mod+E", on: ["node", "title", "page"] }],
  run({ tree, app }) {
    commitTitle(tree);
    app.openDialog({ name: "export" });
  },
});
