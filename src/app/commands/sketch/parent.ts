import { insertParent } from "../../../core/edits/insert-parent.ts";
import { openEditor, stepKey } from "../../sketch/editor.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.parent",
  group: "sketch",
  menu: { node: 13 },
  keys: [{ chord: "Mod+Enter", on: ["node"] }],
  whyNot: (context) => needsNode(context) ?? (context.tree.focused?.kind === "aim" ? "aimHasNoParent" : undefined),
  run({ tree }) {
    const { document, host, session } = tree;
    const child = session.getState().focus;
    if (child === undefined) return;
    const step = stepKey();
    let id = "";
    document.commit({ key: "insertParent" }, (draft) => (id = insertParent(draft, host, child)), { merge: step });
    openEditor(tree, id, { pane: session.getState().pane, step, above: child });
  },
});
