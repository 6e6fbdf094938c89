import { fitSelection } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.selection",
  group: "view",

  keys: [{ chord: "Shift+2", on: ["node", "page"] }],
  run: ({ tree }) => fitSelection(tree),
});
