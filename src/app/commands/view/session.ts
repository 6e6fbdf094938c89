import { closeField } from "../../field/open-field.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.session",
  group: "view",
  icon: "clock",
  run({ tree }) {
    const { editing } = tree.session.getState();
    // An aim without a first letter is what the session asks for: it must not vanish.
    const isBare = editing?.isNew && tree.document.size === 2;
    if (isBare) tree.session.setState({ editing: undefined });
    else commitTitle(tree);
    closeField(tree);
    // What is typed before the screen is there goes into that aim.
    const field = isBare ? { id: editing.id, name: "title" } : undefined;
    tree.session.setState({ view: "session", field });
  },
});
