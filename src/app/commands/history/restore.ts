import { bringBack, whyNotBringBack } from "../../revisions/bring-back.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.restore",
  group: "history",
  icon: "restore",
  whyNot: ({ tree }) => whyNotBringBack(tree),
  run: ({ tree, app }) => bringBack(tree, app),
});
