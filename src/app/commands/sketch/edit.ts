import { openEditor } from "../../sketch/editor.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.edit",
  group: "sketch",
  icon: "pencil",
  menu: { node: 25 },
  keys: [{ chord: "F2", on: ["node"] }],
  whyNot: needsNode,
  run({ tree }) {
    const { focus, pane } = tree.session.getState();
    if (focus !== undefined) openEditor(tree, focus, { pane });
  },
});
