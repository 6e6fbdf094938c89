import { colourBy } from "../../audit/colour-by.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.signals",
  group: "audit",
  icon: "proxy",
  run: ({ tree }) => colourBy(tree, "signals"),
});
