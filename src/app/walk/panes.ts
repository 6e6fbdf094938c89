import type { Workspace } from "../workspace.ts";

/** F6 goes round the parts of the page; each marks itself with `data-pane`, in the order of the document. */
export function nextPane(tree: Workspace, step: 1 | -1): void {
  tree.focusPane(step);
}
