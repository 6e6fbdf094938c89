import { closeField } from "../../field/open-field.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.end-row",
  group: "sketch",
  keyOnly: true,
  keys: [
    { chord: "Escape", on: ["row"] },
    { chord: "Mod+Enter", on: ["row"] },
  ],
  run: ({ tree }) => closeField(tree),
});
