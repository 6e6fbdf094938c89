import { startNode } from "../../sketch/new-node.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.aim",
  group: "sketch",
  icon: "aim",
  run({ tree }) {
    startNode(tree, { parent: undefined }, { kind: "aim" });
  },
});
