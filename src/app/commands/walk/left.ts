import { walk } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.left",
  group: "walk",
  keyOnly: true,
  keys: [{ chord: "ArrowLeft", on: ["node"] }],
  run: ({ tree }) => walk(tree, "left"),
});
