import { extend } from "../../walk/select.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.left",
  group: "select",
  keyOnly: true,
  keys: [{ chord: "Shift+ArrowLeft", on: ["node"] }],
  run: ({ tree }) => extend(tree, "left"),
});
