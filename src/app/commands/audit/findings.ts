import { colourBy } from "../../audit/colour-by.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.findings",
  group: "audit",
  icon: "warning",
  run: ({ tree }) => colourBy(tree, "findings"),
});
