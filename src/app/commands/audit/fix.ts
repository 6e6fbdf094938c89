import { openFixMenu } from "../../audit/fix-menu.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.fix",
  group: "audit",
  icon: "pencil",
  keys: [
    { chord: "Mod+.", on: ["node", "title", "row", "page"] },
    { chord: "Alt+Enter", on: ["node", "title", "row", "page"] },
  ],
  whyNot({ tree }) {
    const { focus } = tree.session.getState();
    return focus !== undefined && tree.findings.of(focus).length > 0 ? undefined : "noFindingHere";
  },
  run: ({ tree }) => openFixMenu(tree),
});
