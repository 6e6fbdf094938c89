import { fitAll } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.all",
  group: "view",
  icon: "full",
  menu: { canvas: 31 },
  keys: [{ chord: "Shift+1", on: ["node", "page"] }],
  run: ({ tree }) => fitAll(tree),
});
