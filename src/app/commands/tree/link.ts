import { strings } from "../../../core/strings/index.ts";
import { commitTitle } from "../../sketch/editor.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.link",
  group: "tree",
  icon: "file",
  title: ({ tree }) => (tree.file.store.getState().name === undefined ? undefined : strings.status.anotherFile),
  async run({ tree, app }) {
    commitTitle(tree);
    const { linkToFile } = await import("../../linked/ways.ts");
    await linkToFile(tree, app);
  },
});
