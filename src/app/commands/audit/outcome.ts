import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.outcome",
  group: "audit",
  icon: "pencil",
  whyNot: ({ tree }) => (tree.focused?.kind === "aim" ? undefined : "noAim"),
  run: ({ tree }) => tree.session.setState({ outcome: tree.focused?.id }),
});
