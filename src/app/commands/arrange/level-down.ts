import { placeLevelDown } from "../../../core/edits/move.ts";
import { moveChosen } from "../../arrange/move-chosen.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.level-down",
  group: "arrange",
  keys: [{ chord: "Alt+Shift+ArrowRight", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => moveChosen(tree, placeLevelDown),
});
