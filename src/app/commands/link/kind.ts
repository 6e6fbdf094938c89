import { openMenu } from "../../menu/open.ts";
import { needsLink, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "link.kind",
  group: "link",
  icon: "move",
  keys: [
    { chord: "Enter", on: ["link"] },
    { chord: "Mod+J", on: ["link"] },
  ],
  whyNot: needsLink,
  run: ({ tree }) => openMenu(tree, { on: "link" }),
});
