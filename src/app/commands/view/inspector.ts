import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.inspector",
  group: "view",
  icon: "panel",
  keys: [{ chord: "Mod+I", on: ["node", "title", "field", "page", "link"] }],
  menu: { link: 12 },
  run({ tree }) {
    commitTitle(tree);
    const open = !tree.session.getState().inspectorOpen;
    tree.session.setState({ inspectorOpen: open, inspectorAsked: open, field: undefined });
    if (!open) tree.takeKeyboard();
  },
});
