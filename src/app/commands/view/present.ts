import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.present",
  group: "view",
  icon: "play",
  menu: { canvas: 51 },
  keys: [{ chord: "Alt+Shift+P", on: ["node", "link", "page"] }],
  run: async ({ tree, app }) => (await import("../../presenting/present.ts")).present(tree, app),
});
