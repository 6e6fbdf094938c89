import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.coverage",
  group: "audit",
  icon: "rows",
  whyNot: ({ tree }) => (tree.findings.ready ? undefined : "noRules"),
  run: ({ app }) => app.openDialog({ name: "coverage" }),
});
