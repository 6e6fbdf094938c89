import { zoomBy } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.zoom-in",
  group: "view",

  keys: [{ chord: "Shift+PageUp", on: ["node", "page"] }],
  run: ({ tree }) => zoomBy(tree, 1),
});
