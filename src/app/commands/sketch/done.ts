import { finishTyping, leaveTyping } from "../../sketch/type-through.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.done",
  group: "sketch",
  keyOnly: true,
  keys: [
    { chord: "Escape", on: ["title"] },
    { chord: "Mod+Enter", on: ["title"] },
  ],
  run: ({ tree, app }) => (app.lastChord === "Escape" ? leaveTyping(tree) : finishTyping(tree)),
});
