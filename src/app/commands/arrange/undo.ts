import { strings } from "../../../core/strings/index.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.undo",
  group: "arrange",
  icon: "undo",
  menu: { canvas: 41 },
  keys: [{ chord: "Mod+Z", on: ["node", "page"] }],
  title: ({ tree }) => strings.history.undo(tree.stepName(tree.history.undoable)),
  whyNot: ({ tree }) => (tree.history.undoable ? undefined : "nothingToUndo"),
  run({ tree }) {
    commitTitle(tree);
    const name = tree.stepName(tree.history.undoable);
    const change = tree.history.undo();
    if (change) tree.follow(change, strings.history.undone(name));
  },
});
