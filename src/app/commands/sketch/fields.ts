import { stepFieldsOf } from "../../../core/records/step-fields.ts";
import { openFields } from "../../field/rows.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.fields",
  group: "sketch",
  icon: "rows",
  keys: [{ chord: "Shift+F2", on: ["node", "title"] }],
  whyNot({ tree }) {
    if (!tree.focused) return "noNode";
    return stepFieldsOf(tree.focused).length > 0 ? undefined : "noStep";
  },
  run: ({ tree }) => openFields(tree),
});
