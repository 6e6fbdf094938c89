import { backTo } from "../../view/back-to.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.outline-alone",
  group: "view",
  icon: "list",
  run: ({ tree }) => backTo(tree, "outline"),
});
