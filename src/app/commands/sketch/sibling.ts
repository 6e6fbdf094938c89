import { strings } from "../../../core/strings/index.ts";
import { addSibling } from "../../sketch/type-through.ts";
import { whyNoChild } from "../../sketch/why-not.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.sibling",
  group: "sketch",
  menu: { node: 12 },
  keys: [{ chord: "Enter", on: ["node", "title"] }],
  title: ({ tree }) => (tree.focused?.kind === "tactic" ? strings.menu.nextStep : undefined),
  whyNot: ({ tree }) => (tree.focused?.kind === "aim" ? whyNoChild(tree) : undefined),
  run: ({ tree }) => addSibling(tree, "after"),
});
