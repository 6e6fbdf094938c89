import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.reading",
  group: "audit",
  icon: "book",
  whyNot: ({ tree }) => {
    if (!tree.findings.ready) return "noRules";
    return [...tree.document.all()].some(({ id }) => tree.document.node(id)?.kind === "tactic")
      ? undefined
      : "noTactic";
  },
  run: async ({ tree }) => {
    const { openWalk } = await import("../../audit/guided.ts");
    openWalk(tree, "reading");
  },
});
