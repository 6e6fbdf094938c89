import { endRow } from "../../field/rows.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.end-row",
  group: "sketch",
  keyOnly: true,
  keys: [
    { chord: "Escape", on: ["row"] },
    { chord: "Mod+Enter", on: ["row"] },
  ],
  run: ({ tree }) => endRow(tree),
});
