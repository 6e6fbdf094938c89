import { bringBackBranch, whyNotBringBackBranch } from "../../revisions/bring-back.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.branch",
  group: "history",
  icon: "restore",
  whyNot: ({ tree }) => whyNotBringBackBranch(tree),
  run: ({ tree, app }) => bringBackBranch(tree, app),
});
