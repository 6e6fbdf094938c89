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
    if (tree) commitTitle(tree);
    // A list has a field of its own, and one that is open is gone back to.
    if (focusSearch() || !tree) return;
    const { view } = tree.session.getState();
    tree.session.setState({ findOpen: true, view: view === "outline" ? view : "map" });
  },
};
