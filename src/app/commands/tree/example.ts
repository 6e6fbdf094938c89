import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.example",
  group: "app",
  icon: "book",
  async run({ app }) {
    const { openExample } = await import("../../examples/open.ts");
    await openExample(app);
  },
};
