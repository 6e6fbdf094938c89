import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.file",
  group: "history",
  icon: "file",
  async run({ tree, app }) {
    tree.session.setState({ view: "history" });
    const { compareWithFile } = await import("../../revisions/outside.ts");
    await compareWithFile(tree, app);
  },
});
