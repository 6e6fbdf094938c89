import { goTo, rootAbove } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.root",
  group: "walk",
  keys: [{ chord: "Home", on: ["node"] }],
  run: ({ tree }) => goTo(tree, rootAbove(tree)),
});
