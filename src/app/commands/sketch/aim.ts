import { startNode } from "../../sketch/new-node.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.aim",
  group: "sketch",
  icon: "aim",
  menu: { canvas: 11 },
  run({ tree }) {
    startNode(tree, { parent: undefined }, { kind: "aim" });
  },
});
