import { showLevels } from "../../walk/fold.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.level-2",
  group: "walk",
  keys: [{ chord: "Alt+Shift+2", on: ["node", "page"] }],
  run: ({ tree }) => showLevels(tree, 2),
});
