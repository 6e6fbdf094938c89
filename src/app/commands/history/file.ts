import { compareWithFile } from "../../revisions/outside.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.file",
  group: "history",
  icon: "file",
  run({ tree, app }) {
    tree.session.setState({ view: "history" });
    return compareWithFile(tree, app);
  },
});
