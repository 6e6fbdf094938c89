import { cutNow } from "../../arrange/clipboard.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.cut",
  group: "arrange",
  keys: [{ chord: "Mod+X", on: ["node"], native: true }],
  whyNot: needsNode,
  run: ({ tree, app }) => cutNow(tree, app),
});
