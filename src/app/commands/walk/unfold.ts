import { setFolded } from "../../walk/fold.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.unfold",
  group: "walk",
  icon: "unfold",
  menu: { node: 31 },
  keys: [{ chord: "+", on: ["node"] }],
  inMenu: ({ tree }) => tree.session.getState().folded.has(tree.focused?.id ?? ""),
  whyNot: ({ tree }) =>
    tree.focused && tree.document.children(tree.focused.id).length > 0 ? undefined : "nothingToFold",
  run: ({ tree }) => setFolded(tree, tree.session.getState().focus, false),
});
