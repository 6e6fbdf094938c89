import type { Id } from "../../core/records/fields.ts";
import type { Workspace } from "../workspace.ts";
import { goTo } from "./walk.ts";

/** Where somebody is in a tree: on a node, with all of the tree or one branch shown. */
export interface Place {
  readonly node: Id;
  readonly within?: Id | undefined;
}

/** Keeps the places that somebody left at once instead of step by step, so that the browser leads back to them. */
export interface Trail {
  /** Of several jumps with the same `by` only the last one is kept: somebody typed what to look for. */
  note(from: Place, to: Place, by?: string): void;
}

/** Where somebody is now; undefined while no node is chosen. */
export function placeNow({ session }: Workspace): Place | undefined {
  const { focus: node, within } = session.getState();
  return node === undefined ? undefined : { node, within };
}

/** Goes to a node that may be anywhere; the browser's way back leads to where one was. */
export function jumpTo(tree: Workspace, id: Id | undefined, by?: string): void {
  const from = placeNow(tree);
  goTo(tree, id);
  noteJump(tree, from, by);
}

/** Keeps where somebody was before a jump that is done. */
export function noteJump(tree: Workspace, from: Place | undefined, by?: string): void {
  const to = placeNow(tree);
  if (!from || !to || (from.node === to.node && from.within === to.within)) return;
  tree.trail.note(from, to, by);
}

/** Shows a place of the trail again, as far as it is still there. */
export function returnTo(tree: Workspace, { node, within }: Place): void {
  const { document, session } = tree;
  if (!document.node(node)) return;
  const { view } = session.getState();
  session.setState({
    within: within !== undefined && document.node(within) ? within : undefined,
    view: view === "outline" || view === "table" ? view : "map",
    linkPick: undefined,
    kindMenu: undefined,
    fixMenu: undefined,
    menu: undefined,
  });
  goTo(tree, node);
  tree.takeKeyboard();
}
