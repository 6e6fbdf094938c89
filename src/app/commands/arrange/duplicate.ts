import { cutting, graft } from "../../../core/edits/graft.ts";
import { siblingAfter } from "../../../core/edits/move.ts";
import { strings } from "../../../core/strings/index.ts";
import { chosenTops } from "../../arrange/chosen.ts";
import { chooseSome } from "../../session.ts";
import { needsNode, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.duplicate",
  group: "arrange",
  icon: "copy",
  menu: { node: 34 },
  keys: [{ chord: "Mod+D", on: ["node"] }],
  whyNot: needsNode,
  run({ tree }) {
    const { document, session, host } = tree;
    const tops = chosenTops(document, session.getState());
    const last = tops.at(-1);
    if (last === undefined) return;
    const place = { parent: document.node(last)?.parent, before: siblingAfter(document, last) };
    const records = cutting(document, tops);
    let ids: string[] = [];
    document.commit({ key: "duplicate", subject: document.node(last)?.title ?? "" }, (draft) => {
      ids = graft(draft, host, records, place);
    });
    const first = ids[0];
    if (first === undefined) return;
    chooseSome(session, ids, first);
    // The copy is called like what it was copied from: without a word it seems that nothing happened.
    tree.say(strings.said.duplicated(ids.length));
  },
});
