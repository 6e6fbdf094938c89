import { showLevels } from "../../walk/fold.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.level-3",
  group: "walk",
  keys: [{ chord: "Alt+Shift+3", on: ["node", "page"] }],
  run: ({ tree }) => showLevels(tree, 3),
});
