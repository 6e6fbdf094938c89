import { strings } from "../../../core/strings/index.ts";
import { openFixMenu } from "../../audit/fix-menu.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.fix",
  group: "audit",
  icon: "pencil",
  menu: { node: 21 },
  keys: [
    { chord: "Mod+.", on: ["node", "title", "row", "page"] },
    { chord: "Alt+Enter", on: ["node", "title", "row", "page"] },
  ],
  title({ tree }) {
    const { focus, menu } = tree.session.getState();
    const first = menu && focus !== undefined ? tree.findings.of(focus)[0]?.fixes[0] : undefined;
    return first && strings.menu.fix(first.title);
  },
  whyNot({ tree }) {
    const { focus } = tree.session.getState();
    return focus !== undefined && tree.findings.of(focus).length > 0 ? undefined : "noFindingHere";
  },
  run: ({ tree }) => openFixMenu(tree),
});
