import { addSibling } from "../../sketch/type-through.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.sibling-before",
  group: "sketch",
  keys: [{ chord: "Shift+Enter", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => addSibling(tree, "before"),
});
