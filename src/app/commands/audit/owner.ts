import { colourBy } from "../../audit/colour-by.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.owner",
  group: "audit",
  icon: "outcome",
  run: ({ tree }) => colourBy(tree, "owner"),
});
