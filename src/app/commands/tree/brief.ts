import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.brief",
  group: "tree",
  icon: "clipboard",
  run: ({ app }) => app.openDialog({ name: "brief" }),
});
