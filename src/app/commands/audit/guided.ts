import { needsTactic, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.guided",
  group: "audit",
  icon: "help",
  whyNot: needsTactic,
  run: async ({ tree, app }) => {
    const { openWalk } = await import("../../audit/guided.ts");
    openWalk(tree, app, "guided");
  },
});
