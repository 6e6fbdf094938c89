import { closeField } from "../../field/open-field.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.history",
  group: "view",
  icon: "clock",
  run({ tree }) {
    commitTitle(tree);
    closeField(tree);
    tree.session.setState({ view: "history" });
  },
});
