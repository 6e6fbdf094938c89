import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.unlink",
  group: "tree",
  icon: "close",
  whyNot: ({ tree }) => (tree.file.store.getState().name === undefined ? "noFile" : undefined),
  async run({ tree, app }) {
    const { leaveFile } = await import("../../linked/ways.ts");
    await leaveFile(tree, app);
  },
});
