import type { Command } from "../command.ts";

export const command: Command = {
  id: "app.backup",
  group: "app",
  icon: "download",
  async run({ app }) {
    const { backUp } = await import("../../backup/make.ts");
    await backUp(app);
  },
};
