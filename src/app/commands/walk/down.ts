import { walk } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.down",
  group: "walk",
  keyOnly: true,
  keys: [{ chord: "ArrowDown", on: ["node"] }],
  run: ({ tree }) => walk(tree, "down"),
});
