import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.rules",
  group: "audit",
  icon: "book",
  run: ({ app, tree }) => {
    const { finding } = tree.session.getState();
    const rule = tree.findings.all.find(({ key }) => key === finding)?.rule;
    app.openDialog({ name: "rules", ...(rule === undefined ? {} : { rule }) });
  },
});
