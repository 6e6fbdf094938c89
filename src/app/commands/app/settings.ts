import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.settings",
  group: "app",
  icon: "settings",
  keys: [{ chord: "Mod+,", on: ["node", "link", "title", "field", "page"] }],
  run: ({ app }) => app.openDialog({ name: "settings" }),
};
