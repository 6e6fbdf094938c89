import { removeLink } from "../../link/chosen-link.ts";
import { needsLink, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "link.remove",
  group: "link",
  icon: "trash",
  menu: { link: 31 },
  keys: [
    { chord: "Delete", on: ["link"] },
    { chord: "Backspace", on: ["link"] },
  ],
  whyNot: needsLink,
  run: ({ tree }) => removeLink(tree),
});
