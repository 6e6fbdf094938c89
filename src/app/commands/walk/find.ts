import { focusSearch } from "../../page-focus.ts";
import { commitTitle } from "../../sketch/editor.ts";
import type { Command } from "../command.ts";

/** In a tree it looks for nodes, on the list of trees in all of them. */
export const command: Command = {
  id: "walk.find",
  group: "walk",
  icon: "search",
  keys: [
    { chord: "/", on: ["node", "page"] },
    { chord: "Mod+F", on: ["node", "page", "title"] },
  ],
  whyNot: ({ app, tree }) => (tree || app.screen.getState().page === "home" ? undefined : "noTree"),
  run({ tree }) {
    if (!tree) {
      focusSearch();
      return;
    }
    commitTitle(tree);
    tree.session.setState({ findOpen: true });
  },
};
