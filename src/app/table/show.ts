import { closeField } from "../field/open-field.ts";
import { commitTitle } from "../sketch/editor.ts";
import { backTo } from "../view/back-to.ts";
import type { Workspace } from "../workspace.ts";
import type { TableView } from "./view.ts";

/** Shows the tree as a table, or the map again. */
export function toggleTable(tree: Workspace): void {
  commitTitle(tree);
  closeField(tree);
  const { view } = tree.session.getState();
  if (view === "table") leaveTable(tree);
  else tree.session.setState({ view: "table", findOpen: false });
}

/** Back to the map, on the node that was chosen. */
export function leaveTable(tree: Workspace): void {
  backTo(tree, "map");
}

export function changeTable({ session }: Workspace, change: Partial<TableView>): void {
  session.setState(({ table }) => ({ table: { ...table, ...change } }));
}
