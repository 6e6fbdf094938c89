import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.comment",
  group: "sketch",
  icon: "comment",
  menu: { node: 26 },
  keys: [{ chord: "Shift+Alt+M", on: ["node", "page"] }],
  whyNot: needsNode,
  run({ tree }) {
    const id = tree.focused?.id;
    if (id !== undefined) tree.session.setState({ field: { id, name: "comment" } });
  },
});
