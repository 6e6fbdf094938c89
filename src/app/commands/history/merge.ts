import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.merge",
  group: "history",
  icon: "file",
  async run({ tree, app }) {
    const { mergeFile } = await import("../../merging/open.ts");
    await mergeFile(tree, app);
  },
});
