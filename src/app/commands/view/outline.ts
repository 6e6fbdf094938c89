import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.outline",
  group: "view",
  icon: "list",
  run: ({ tree }) => tree.session.setState(({ outlineOpen }) => ({ outlineOpen: !outlineOpen })),
});
