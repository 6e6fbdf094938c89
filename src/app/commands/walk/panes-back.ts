import { nextPane } from "../../walk/panes.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.panes-back",
  group: "walk",
  keys: [{ chord: "Shift+F6", on: ["node", "page", "title", "field"] }],
  run: ({ tree }) => nextPane(tree, -1),
});
