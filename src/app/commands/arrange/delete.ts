import { branchIds, removeBranches } from "../../../core/edits/remove.ts";
import { strings } from "../../../core/strings/index.ts";
import { chosenTops, heirOf } from "../../arrange/chosen.ts";
import { chooseOnly } from "../../session.ts";
import { offerUndo } from "../../undo-offer.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.delete",
  group: "arrange",
  icon: "trash",
  menu: { node: 41 },
  keys: [
    { chord: "Delete", on: ["node"] },
    { chord: "Backspace", on: ["node"] },
  ],
  title({ tree }) {
    const tops = chosenTops(tree.document, tree.session.getState());
    const count = tops.reduce((sum, id) => sum + branchIds(tree.document, id).length, 0);
    return strings.arrange.deleteBranch(count);
  },
  whyNot: needsNode,
  run({ tree, app }) {
    const { document, session } = tree;
    const tops = chosenTops(document, session.getState());
    const heir = heirOf(document, tops);
    const subject = document.node(tops[0] ?? "")?.title ?? "";
    let removed = { gone: 0, kept: 0 };
    document.commit({ key: "delete", subject }, (draft) => {
      removed = removeBranches(draft, tops);
    });
    chooseOnly(session, heir);
    offerUndo(app, tree, strings.arrange.deleted(removed.gone, removed.kept));
  },
});
