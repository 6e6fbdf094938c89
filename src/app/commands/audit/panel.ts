import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.panel",
  group: "audit",
  icon: "list",
  run: ({ tree }) => tree.session.setState(({ auditOpen }) => ({ auditOpen: !auditOpen })),
});
