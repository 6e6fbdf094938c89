import { extend } from "../../walk/select.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "select.right",
  group: "select",
  keyOnly: true,
  keys: [{ chord: "Shift+ArrowRight", on: ["node"] }],
  run: ({ tree }) => extend(tree, "right"),
});
