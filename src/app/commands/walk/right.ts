import { walk } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.right",
  group: "walk",
  keyOnly: true,
  keys: [{ chord: "ArrowRight", on: ["node"] }],
  run: ({ tree }) => walk(tree, "right"),
});
