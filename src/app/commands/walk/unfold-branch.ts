import { unfoldBranch } from "../../walk/fold.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.unfold-branch",
  group: "walk",
  keys: [{ chord: "*", on: ["node"] }],
  whyNot: needsNode,
  run: ({ tree }) => unfoldBranch(tree, tree.session.getState().focus),
});
