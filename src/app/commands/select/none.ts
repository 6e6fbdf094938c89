import { chooseOnly } from "../../session.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.none",
  group: "select",
  keys: [{ chord: "Escape", on: ["node"] }],
  run({ tree }) {
    const { focus, fixMenu, kindMenu, linkPick } = tree.session.getState();
    if (fixMenu ?? kindMenu ?? linkPick) {
      tree.session.setState({ fixMenu: undefined, kindMenu: undefined, linkPick: undefined });
      return;
    }
    const { selected, within } = tree.session.getState();
    if (selected.size <= 1 && within !== undefined) tree.session.setState({ within: undefined });
    chooseOnly(tree.session, focus);
  },
});
