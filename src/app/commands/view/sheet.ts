import { showSheet } from "../../sheet/show.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.sheet",
  group: "view",
  icon: "file",
  run: ({ tree }) => showSheet(tree),
});
