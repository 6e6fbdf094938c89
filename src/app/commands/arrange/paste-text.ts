import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.paste-text",
  group: "arrange",
  keyOnly: true,
  keys: [{ chord: "Mod+Shift+V", on: ["title"], native: true }],
  // The browser pastes; the title field keeps the lines together because of the key.
  run: () => undefined,
});
