import { panBy } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.pan-down",
  group: "view",

  keys: [{ chord: "PageDown", on: ["node", "page"] }],
  run: ({ tree }) => panBy(tree, 1),
});
