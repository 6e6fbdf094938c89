import { leaveLink } from "../../link/chosen-link.ts";
import { needsLink, treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "link.leave",
  group: "link",
  icon: "back",
  menu: { link: 22 },
  keys: [
    { chord: "Escape", on: ["link"] },
    { chord: "ArrowLeft", on: ["link"] },
    { chord: "ArrowUp", on: ["link"] },
  ],
  whyNot: needsLink,
  run: ({ tree }) => leaveLink(tree),
});
