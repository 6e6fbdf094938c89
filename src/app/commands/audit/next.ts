import { goOn, whyNotGo } from "../../audit/go-to-finding.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.next",
  group: "audit",
  icon: "right",
  keys: [
    { chord: "F8", on: ["node", "title", "page", "field"] },
    { chord: "Mod+G", on: ["node", "title", "row", "page"] },
  ],
  whyNot: ({ tree }) => whyNotGo(tree),
  run: ({ tree }) => goOn(tree, 1),
});
