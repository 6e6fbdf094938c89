import { walk } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.up",
  group: "walk",
  keyOnly: true,
  keys: [{ chord: "ArrowUp", on: ["node"] }],
  run: ({ tree }) => walk(tree, "up"),
});
