import { openMenuHere } from "../../menu/open.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "view.menu",
  group: "view",
  keyOnly: true,
  keys: [
    { chord: "Shift+F10", on: ["node", "link", "page"] },
    { chord: "ContextMenu", on: ["node", "link", "page"] },
  ],
  run: ({ tree }) => openMenuHere(tree),
});
