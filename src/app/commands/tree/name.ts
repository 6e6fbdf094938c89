import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.name",
  group: "tree",
  icon: "clock",
  keys: [{ chord: "Mod+S", on: ["node", "title", "page", "field"] }],
  run({ tree, app }) {
    commitTitle(tree);
    void tree.file.save().catch(app.report);
    app.openDialog({ name: "name" });
  },
});
