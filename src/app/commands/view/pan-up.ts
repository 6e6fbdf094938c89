import { panBy } from "../../view/camera.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.pan-up",
  group: "view",

  keys: [{ chord: "PageUp", on: ["node", "page"] }],
  run: ({ tree }) => panBy(tree, -1),
});
