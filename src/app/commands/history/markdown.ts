import { saveChanges } from "../../revisions/outside.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.markdown",
  group: "history",
  icon: "download",
  whyNot: ({ tree }) => (tree.session.getState().view === "history" ? undefined : "notInHistory"),
  run: ({ tree, app }) => saveChanges(tree, app),
});
