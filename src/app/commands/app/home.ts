import { goHome } from "../../navigation.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.home",
  group: "app",
  icon: "tree",
  run: ({ app }) => goHome(app),
};
