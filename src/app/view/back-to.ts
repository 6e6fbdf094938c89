import type { Workspace } from "../workspace.ts";

/** Leaves whatever screen is open for the map, or for the outline on the full width, with the keyboard on the chosen node. */
export function backTo(tree: Workspace, view: "map" | "outline"): void {
  tree.session.setState({ view, pane: view });
  // The screen that had the keyboard goes first.
  setTimeout(() => {
    if (tree.focused) tree.reveal(tree.focused.id);
    tree.takeKeyboard();
  });
}
