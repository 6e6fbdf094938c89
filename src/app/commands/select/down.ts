import { extend } from "../../walk/select.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.down",
  group: "select",
  keyOnly: true,
  keys: [{ chord: "Shift+ArrowDown", on: ["node"] }],
  run: ({ tree }) => extend(tree, "down"),
});
