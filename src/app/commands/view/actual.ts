import { zoomTo } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.actual",
  group: "view",

  keys: [{ chord: "Shift+0", on: ["node", "page"] }],
  run: ({ tree }) => zoomTo(tree, 1),
});
