import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.storage",
  group: "app",
  icon: "disk",
  run: ({ app }) => app.openDialog({ name: "storage" }),
};
