import { goOn, whyNotGo } from "../../audit/go-to-finding.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.previous",
  group: "audit",
  icon: "left",
  keys: [
    { chord: "Shift+F8", on: ["node", "title", "page", "field"] },
    { chord: "Mod+Shift+G", on: ["node", "title", "row", "page"] },
  ],
  whyNot: ({ tree }) => whyNotGo(tree),
  run: ({ tree }) => goOn(tree, -1),
});
