import { strings } from "../../../core/strings/index.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "view.theme",
  group: "view",
  icon: "sun",
  title: ({ app }) => strings.theme.next(app.theme.store.getState().choice),
  run: ({ app }) => app.theme.next(),
};
