import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.help",
  group: "app",
  icon: "help",
  keys: [
    { chord: "?", on: ["node", "page"] },
    { chord: "F1", on: ["node", "title", "field", "page"] },
  ],
  run: ({ app }) => app.openDialog({ name: "help" }),
};
