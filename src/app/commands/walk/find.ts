import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "walk.find",
  group: "walk",
  icon: "search",
  keys: [
    { chord: "/", on: ["node", "page"] },
    { chord: "Mod+F", on: ["node", "page", "title"] },
  ],
  run({ tree }) {
    commitTitle(tree);
    tree.session.setState({ findOpen: true });
  },
});
