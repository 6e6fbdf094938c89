import { strings } from "../../../core/strings/index.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { isLarge } from "../../working/large.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.redo",
  group: "arrange",
  icon: "redo",
  menu: { canvas: 42 },
  keys: [
    { chord: "Mod+Shift+Z", on: ["node", "page"] },
    { chord: "Mod+Y", on: ["node", "page"] },
  ],
  title: ({ tree }) => strings.history.redo(tree.stepName(tree.history.redoable)),
  whyNot: ({ tree }) => (tree.history.redoable ? undefined : "nothingToRedo"),
  async run({ tree, app }) {
    commitTitle(tree);
    if (isLarge(tree.history.redoable?.diff)) {
      const { replay } = await import("../../working/change.ts");
      return replay(tree, app, "redo");
    }
    const name = tree.stepName(tree.history.redoable);
    const change = tree.history.redo();
    if (change) tree.follow(change, strings.history.redone(name));
  },
});
