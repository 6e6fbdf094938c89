import { selectMore } from "../../walk/select.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.all",
  group: "select",
  keys: [{ chord: "Mod+A", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => selectMore(tree),
});
