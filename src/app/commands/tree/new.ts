import { newTree } from "../../navigation.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.new",
  group: "app",
  icon: "plus",
  run: ({ app }) => newTree(app),
};
