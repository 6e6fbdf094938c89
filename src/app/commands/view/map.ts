import { backTo } from "../../view/back-to.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.map",
  group: "view",
  icon: "map",
  run: ({ tree }) => backTo(tree, "map"),
});
