import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "readings.add",
  group: "sketch",
  icon: "plus",
  keys: [{ chord: "Shift+Alt+R", on: ["node", "page"] }],
  whyNot: ({ tree }) => (["aim", "metric"].includes(tree.focused?.kind ?? "") ? undefined : "noReadings"),
  run({ tree }) {
    const id = tree.focused?.id;
    if (id !== undefined) tree.session.setState({ field: { id, name: "reading" } });
  },
});
