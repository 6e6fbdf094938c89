import { strings } from "../../../core/strings/index.ts";
import { LANGUAGES } from "../../../core/strings/languages.ts";
import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.language",
  group: "app",
  icon: "settings",
  // Each by its own name: who cannot read the others finds it.
  title: () => `${strings.commands["app.language"]}: ${LANGUAGES.map(({ name }) => name).join(", ")}`,
  run: ({ app }) => app.openDialog({ name: "settings" }),
};
