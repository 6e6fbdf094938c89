import type { TreeRecord } from "../../../core/records/tree.ts";
import { strings } from "../../../core/strings/index.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.detail",
  group: "view",
  icon: "rows",
  menu: { canvas: 35 },
  keys: [{ chord: "Shift+4", on: ["node", "page"] }],
  title: ({ tree }) => (tree.document.tree.detail === "all" ? strings.stepWords.less : undefined),
  run({ tree }) {
    const { id, detail } = tree.document.tree;
    const next = detail === "all" ? "card" : "all";
    const key = next === "all" ? "allFields" : "cardsOnly";
    tree.document.commit({ key }, (draft) => draft.patch<TreeRecord>(id, { detail: next }));
    tree.say(strings.said.fields(next === "all"));
  },
});
