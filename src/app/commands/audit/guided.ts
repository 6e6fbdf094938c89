import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.guided",
  group: "audit",
  icon: "help",
  whyNot: ({ tree }) => {
    if (!tree.findings.ready) return "noRules";
    return [...tree.document.all()].some(({ id }) => tree.document.node(id)?.kind === "tactic")
      ? undefined
      : "noTactic";
  },
  run: async ({ tree }) => {
    const { openWalk } = await import("../../audit/guided.ts");
    openWalk(tree, "guided");
  },
});
