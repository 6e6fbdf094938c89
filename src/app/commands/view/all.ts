import { fitAll } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.all",
  group: "view",
  icon: "full",
  keys: [{ chord: "Shift+1", on: ["node", "page"] }],
  run: ({ tree }) => fitAll(tree),
});
