import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "history.markdown",
  group: "history",
  icon: "download",
  whyNot: ({ tree }) => (tree.session.getState().view === "history" ? undefined : "notInHistory"),
  run: async ({ tree, app }) => (await import("../../revisions/outside.ts")).saveChanges(tree, app),
});
