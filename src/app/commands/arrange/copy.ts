import { copyNow } from "../../arrange/clipboard.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.copy",
  group: "arrange",
  menu: { node: 33 },
  keys: [{ chord: "Mod+C", on: ["node"], native: true }],
  whyNot: needsNode,
  run: ({ tree, app }) => copyNow(tree, app),
});
