import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "audit.signals",
  group: "audit",
  icon: "proxy",
  run: ({ tree }) =>
    tree.session.setState(({ overlay }) => ({ overlay: overlay === "signals" ? "kind" : "signals", view: "map" })),
});
