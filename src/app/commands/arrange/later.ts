import { placeAmongSiblings } from "../../../core/edits/move.ts";
import { moveChosen } from "../../arrange/move-chosen.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.later",
  group: "arrange",
  keys: [{ chord: "Alt+ArrowDown", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => moveChosen(tree, (view, id) => placeAmongSiblings(view, id, 1)),
});
