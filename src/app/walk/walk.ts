import { pathTo } from "../../core/query/path.ts";
import type { Id } from "../../core/records/fields.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { setFolded } from "./fold.ts";
import { visibleRows } from "./visible.ts";

export type Step = "up" | "down" | "left" | "right";

/** Chooses a node and brings it into view. */
export function goTo(tree: Workspace, id: Id | undefined): void {
  if (id === undefined) return;
  chooseOnly(tree.session, id);
  tree.reveal(id);
}

/** One arrow key: on the map it follows the drawing, in the outline the ARIA tree pattern. */
export function walk(tree: Workspace, step: Step): void {
  const { focus, pane } = tree.session.getState();
  if (focus === undefined) {
    goTo(tree, tree.firstNode());
    return;
  }
  if (pane === "outline") walkOutline(tree, focus, step);
  else walkMap(tree, focus, step);
}

/** The node that an arrow key leads to, without going there. */
export function nodeTowards(tree: Workspace, from: Id, step: Step): Id | undefined {
  if (tree.session.getState().pane === "map") return tree.canvas.neighbour(from, step);
  if (step === "left" || step === "right") return undefined;
  const rows = visibleRows(tree.document, tree.session.getState());
  return rows[rows.findIndex((row) => row.id === from) + (step === "up" ? -1 : 1)]?.id;
}

function walkMap(tree: Workspace, focus: Id, step: Step): void {
  const { folded } = tree.session.getState();
  const forward = { down: "down", right: "right", up: "up", left: "left" }[tree.document.tree.direction ?? "down"];
  if (step === forward && folded.has(focus)) {
    setFolded(tree, focus, false);
    return;
  }
  goTo(tree, tree.canvas.neighbour(focus, step) ?? focus);
}

function walkOutline(tree: Workspace, focus: Id, step: Step): void {
  const { folded, within } = tree.session.getState();
  const children = tree.document.children(focus);
  if (step === "right") {
    if (children.length > 0 && folded.has(focus)) setFolded(tree, focus, false);
    else goTo(tree, children[0]);
  } else if (step === "left") {
    if (children.length > 0 && !folded.has(focus)) setFolded(tree, focus, true);
    else if (focus !== within) goTo(tree, tree.document.node(focus)?.parent);
  } else goTo(tree, nodeTowards(tree, focus, step) ?? focus);
}

/** The root of the tree that the chosen node is in. */
export function rootAbove(tree: Workspace): Id | undefined {
  const { document, session } = tree;
  const { focus, within } = session.getState();
  if (focus === undefined || within !== undefined) return tree.firstNode();
  return pathTo(document, focus)[0];
}

/** The last visible node in reading order. */
export function lastVisible(tree: Workspace): Id | undefined {
  return visibleRows(tree.document, tree.session.getState()).at(-1)?.id;
}
