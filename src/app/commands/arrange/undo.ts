import { strings } from "../../../core/strings/index.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { isLarge } from "../../working/large.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.undo",
  group: "arrange",
  icon: "undo",
  menu: { canvas: 41 },
  keys: [{ chord: "Mod+Z", on: ["node", "page"] }],
  title: ({ tree }) => strings.history.undo(tree.stepName(tree.history.undoable)),
  whyNot: ({ tree }) => (tree.history.undoable ? undefined : "nothingToUndo"),
  async run({ tree, app }) {
    commitTitle(tree);
    if (isLarge(tree.history.undoable?.diff)) {
      const { replay } = await import("../../working/change.ts");
      return replay(tree, app, "undo");
    }
    const name = tree.stepName(tree.history.undoable);
    const change = tree.history.undo();
    if (change) tree.follow(change, strings.history.undone(name));
  },
});
