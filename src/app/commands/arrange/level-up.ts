import { placeLevelUp } from "../../../core/edits/move.ts";
import { moveChosen } from "../../arrange/move-chosen.ts";
import { levelUpWhileTyping } from "../../sketch/type-through.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.level-up",
  group: "arrange",
  keys: [
    { chord: "Alt+Shift+ArrowLeft", on: ["node"] },
    { chord: "Shift+Tab", on: ["title"] },
  ],
  whyNot: needsNode,
  run: ({ tree }) => (tree.session.getState().editing ? levelUpWhileTyping(tree) : moveChosen(tree, placeLevelUp)),
});
