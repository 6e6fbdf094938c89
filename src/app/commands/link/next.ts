import { strings } from "../../../core/strings/index.ts";
import { chooseNextLink, linksHere } from "../../link/chosen-link.ts";
import { treeCommand } from "../command.ts";

export const command = treeCommand({
  id: "link.next",
  group: "link",
  icon: "right",
  menu: { node: 23, link: 21 },
  keys: [
    { chord: "ArrowRight", on: ["link"] },
    { chord: "ArrowDown", on: ["link"] },
  ],
  title: ({ tree }) => (tree.focused ? strings.menu.links : undefined),
  whyNot: ({ tree }) => (linksHere(tree).length > 0 ? undefined : "noLinks"),
  run: ({ tree }) => chooseNextLink(tree),
});
