import { zoomBy } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.zoom-out",
  group: "view",

  keys: [{ chord: "Shift+PageDown", on: ["node", "page"] }],
  run: ({ tree }) => zoomBy(tree, -1),
});
