import type { TreeRecord } from "../../../core/records/tree.ts";
import { strings } from "../../../core/strings/index.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.turn",
  group: "view",
  icon: "turn",
  menu: { canvas: 32 },
  keys: [{ chord: "Shift+3", on: ["node", "page"] }],
  run({ tree }) {
    const { id, direction } = tree.document.tree;
    const next = direction === "right" ? "down" : "right";
    tree.document.commit({ key: "turn" }, (draft) => draft.patch<TreeRecord>(id, { direction: next }));
    tree.say(strings.said.turned(next));
  },
});
