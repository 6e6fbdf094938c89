import { whyNotBringBack } from "../../revisions/why-not.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.restore",
  group: "history",
  icon: "restore",
  whyNot: ({ tree }) => whyNotBringBack(tree),
  run: async ({ tree, app }) => (await import("../../revisions/bring-back.ts")).bringBack(tree, app),
});
