import { extend } from "../../walk/select.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.up",
  group: "select",
  keyOnly: true,
  keys: [{ chord: "Shift+ArrowUp", on: ["node"] }],
  run: ({ tree }) => extend(tree, "up"),
});
