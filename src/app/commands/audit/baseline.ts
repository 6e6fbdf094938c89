import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.baseline",
  group: "audit",
  icon: "check",
  whyNot: ({ tree }) => (tree.findings.all.length > 0 ? undefined : "noFindings"),
  run: async ({ app, tree }) => {
    const { acceptAll } = await import("../../audit/accept.ts");
    acceptAll(tree, app);
  },
});
