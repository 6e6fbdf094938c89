import { whyNotBringBackBranch } from "../../revisions/why-not.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.branch",
  group: "history",
  icon: "restore",
  whyNot: ({ tree }) => whyNotBringBackBranch(tree),
  run: async ({ tree, app }) => (await import("../../revisions/bring-back.ts")).bringBackBranch(tree, app),
});
