import { openExample } from "../../navigation.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.example",
  group: "app",
  icon: "book",
  run: ({ app }) => openExample(app),
};
