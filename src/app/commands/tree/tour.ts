import type { Command } from "../command.ts";

export const command: Command = {
  id: "tree.tour",
  group: "app",
  icon: "map",
  async run({ app }) {
    const { openExample } = await import("../../examples/open.ts");
    await openExample(app, "tour");
  },
};
