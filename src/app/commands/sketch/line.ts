import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.line",
  group: "sketch",
  keyOnly: true,
  keys: [{ chord: "Shift+Enter", on: ["title"], native: true }],
  // The text field itself makes the line.
  run: () => undefined,
});
