import { nearestAim } from "../../core/query/reach.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { closeField } from "../field/open-field.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { forgetGap } from "./gaps.ts";

/** The aims of a tree in reading order. */
export function aimsOf({ document }: Workspace): readonly Id[] {
  return [...inReadingOrder(document)].flatMap(({ id }) => (document.node(id)?.kind === "aim" ? [id] : []));
}

/** Shows the sheet of the aim above the chosen node, else the one that was shown last, else the first. */
export function showSheet(tree: Workspace): void {
  commitTitle(tree);
  closeField(tree);
  forgetGap();
  const { focus, sheet } = tree.session.getState();
  const near = focus === undefined ? undefined : nearestAim(tree.document, focus);
  tree.session.setState({ view: "sheet", sheet: near ?? sheet });
}

/** Back to the map. */
export function leaveSheet(tree: Workspace): void {
  tree.session.setState({ view: "map", pane: "map" });
}
