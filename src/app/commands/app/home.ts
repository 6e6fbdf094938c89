import type { Command } from "../command.ts";
import { goHome } from "../../navigation.ts";

export const command: Command = {
  id: "app.home",
  group: "app",
  icon: "tree",
  run: ({ app }) => goHome(app),
};
