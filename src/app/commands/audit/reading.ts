import { needsTactic, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.reading",
  group: "audit",
  icon: "book",
  whyNot: needsTactic,
  run: async ({ tree, app }) => {
    const { openWalk } = await import("../../audit/guided.ts");
    openWalk(tree, app, "reading");
  },
});
