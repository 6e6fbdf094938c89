import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "link.start",
  group: "link",
  icon: "link",
  menu: { node: 22 },
  keys: [
    { chord: "[", on: ["node"] },
    { chord: "Mod+L", on: ["node"] },
  ],
  whyNot: needsNode,
  run({ tree }) {
    const { focus } = tree.session.getState();
    if (focus !== undefined) tree.session.setState({ linkPick: { from: focus, whileTyping: false } });
  },
});
