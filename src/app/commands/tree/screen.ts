import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.screen",
  group: "tree",
  icon: "image",
  run: async ({ tree, app }) => (await import("../../exporting/screen.ts")).saveScreen(tree, app),
});
