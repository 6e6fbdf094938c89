import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "readings.open",
  group: "view",
  icon: "leading",
  whyNot: ({ tree }) => (["aim", "metric"].includes(tree.focused?.kind ?? "") ? undefined : "noReadings"),
  run({ tree, app }) {
    const id = tree.focused?.id;
    if (id !== undefined) app.openDialog({ name: "readings", node: id });
  },
});
