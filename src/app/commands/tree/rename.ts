import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.rename",
  group: "tree",
  icon: "pencil",
  run: ({ app }) => app.openDialog({ name: "rename" }),
});
