import { placeAmongSiblings } from "../../../core/edits/move.ts";
import { moveChosen } from "../../arrange/move-chosen.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.earlier",
  group: "arrange",
  keys: [{ chord: "Alt+ArrowUp", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => moveChosen(tree, (view, id) => placeAmongSiblings(view, id, -1)),
});
