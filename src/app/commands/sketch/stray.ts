import { startNode } from "../../sketch/new-node.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.stray",
  group: "sketch",
  menu: { canvas: 12 },
  run({ tree }) {
    startNode(tree, { parent: undefined }, { kind: "tactic" });
  },
});
