import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "tree.press",
  group: "tree",
  icon: "pencil",
  whyNot: ({ tree }) => (tree.focused?.kind === "aim" ? undefined : "noAim"),
  run({ tree, app }) {
    const aim = tree.focused?.id;
    if (aim !== undefined) app.openDialog({ name: "press", aim });
  },
});
