import { strings } from "../../../core/strings/index.ts";
import { addChild, addChildWhileTyping } from "../../sketch/type-through.ts";
import { whyNoChild } from "../../sketch/why-not.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "sketch.child",
  group: "sketch",
  icon: "plus",
  menu: { node: 11 },
  keys: [
    { chord: "Tab", on: ["node"], sketching: true },
    { chord: "Insert", on: ["node"] },
    { chord: "Mod+Shift+Enter", on: ["node", "title"] },
    { chord: "Tab", on: ["title"] },
  ],
  title: ({ tree }) => (tree.focused?.kind === "tactic" ? strings.menu.step : undefined),
  whyNot: ({ tree }) => whyNoChild(tree),
  run: ({ tree }) => (tree.session.getState().editing ? addChildWhileTyping(tree) : addChild(tree)),
});
