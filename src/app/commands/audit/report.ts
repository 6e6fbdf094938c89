import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.report",
  group: "audit",
  icon: "file",
  whyNot: ({ tree }) => (tree.findings.ready ? undefined : "noRules"),
  run: ({ app }) => app.openDialog({ name: "report" }),
});
