import { colourBy } from "../../audit/colour-by.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.kind",
  group: "audit",
  icon: "tactic",
  run: ({ tree }) => colourBy(tree, "kind"),
});
