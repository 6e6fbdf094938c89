import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.news",
  group: "app",
  icon: "book",
  run: ({ app }) => app.openDialog({ name: "help", page: "news" }),
};
