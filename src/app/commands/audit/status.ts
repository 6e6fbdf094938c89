import { colourBy } from "../../audit/colour-by.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.status",
  group: "audit",
  icon: "outcome",
  run: ({ tree }) => colourBy(tree, "status"),
});
