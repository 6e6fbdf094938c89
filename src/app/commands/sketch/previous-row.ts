import { goToRow } from "../../field/rows.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.previous-row",
  group: "sketch",
  keyOnly: true,
  keys: [{ chord: "Shift+Tab", on: ["row"] }],
  run: ({ tree }) => goToRow(tree, -1),
});
