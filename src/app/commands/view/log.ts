import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.log",
  group: "view",
  icon: "list",
  run: async ({ tree }) => (await import("../../review/show.ts")).showLog(tree),
});
