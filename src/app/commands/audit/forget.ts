import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.forget",
  group: "audit",
  icon: "restore",
  whyNot: ({ tree }) => (tree.findings.baseline.length > 0 ? undefined : "noBaseline"),
  run: async ({ tree }) => {
    const { forgetBaseline } = await import("../../audit/accept.ts");
    forgetBaseline(tree);
  },
});
