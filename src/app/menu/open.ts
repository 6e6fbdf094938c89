import type { Id } from "../../core/records/fields.ts";
import { chosenLink } from "../link/chosen-link.ts";
import { chooseLink, chooseOnly, chooseSome, type OpenMenu, type Pane } from "../session.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";

/** Opens a context menu about what is chosen. */
export function openMenu(tree: Workspace, menu: OpenMenu): void {
  commitTitle(tree);
  tree.session.setState({ menu, gesture: undefined, hover: undefined, kindMenu: undefined, fixMenu: undefined });
}

/** Opens the menu of what is chosen, by key. */
export function openMenuHere(tree: Workspace): void {
  openMenu(tree, { on: tree.focused ? "node" : chosenLink(tree) ? "link" : "canvas" });
}

/** Opens the menu of a node that was pointed at; what is chosen with it stays chosen. */
export function openNodeMenu(tree: Workspace, id: Id, pane: Pane, at: OpenMenu["at"]): void {
  const { selected } = tree.session.getState();
  commitTitle(tree);
  if (selected.has(id)) chooseSome(tree.session, selected, id);
  else chooseOnly(tree.session, id);
  tree.session.setState({ pane });
  openMenu(tree, { on: "node", ...(at && { at }) });
}

/** Opens the menu of a link that was pointed at. */
export function openLinkMenu(tree: Workspace, id: Id, at: OpenMenu["at"]): void {
  chooseLink(tree.session, id);
  openMenu(tree, { on: "link", ...(at && { at }) });
}
