import { commitTitle } from "../../sketch/editor.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.kind",
  group: "sketch",
  icon: "move",
  menu: { node: 24 },
  keys: [{ chord: "Mod+J", on: ["node", "title"] }],
  whyNot: needsNode,
  run({ tree }) {
    const { focus, editing } = tree.session.getState();
    const id = editing ? commitTitle(tree)?.at : focus;
    tree.session.setState({ kindMenu: id });
  },
});
