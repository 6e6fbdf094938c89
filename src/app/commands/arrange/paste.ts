import { pasteNow } from "../../arrange/clipboard.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "arrange.paste",
  group: "arrange",
  menu: { node: 35, canvas: 21 },
  keys: [{ chord: "Mod+V", on: ["node", "page", "title"], native: true }],

  run: ({ tree, app }) => pasteNow(tree, app),
});
