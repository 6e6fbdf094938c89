import { removeOnly } from "../../../core/edits/remove.ts";
import { strings } from "../../../core/strings/index.ts";
import { heirOf } from "../../arrange/chosen.ts";
import { chooseOnly } from "../../session.ts";
import { offerUndo } from "../../undo-offer.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.delete-only",
  group: "arrange",
  menu: { node: 42 },
  keys: [{ chord: "Shift+Backspace", on: ["node"] }],
  whyNot: needsNode,
  run({ tree, app }) {
    const { document, session } = tree;
    const { focus } = session.getState();
    if (focus === undefined) return;
    const heir = document.children(focus)[0] ?? heirOf(document, [focus]);
    const subject = document.node(focus)?.title ?? "";
    document.commit({ key: "deleteOnly", subject }, (draft) => removeOnly(draft, focus));
    chooseOnly(session, heir);
    offerUndo(app, tree, strings.arrange.deleted(1, 0));
  },
});
