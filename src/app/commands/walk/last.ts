import { goTo, lastVisible } from "../../walk/walk.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.last",
  group: "walk",
  keys: [{ chord: "End", on: ["node"] }],
  run: ({ tree }) => goTo(tree, lastVisible(tree)),
});
