import { branchIds } from "../../core/edits/remove.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { rootsShown } from "./shown.ts";

/** Folds or unfolds one node. */
export function setFolded(tree: Workspace, id: Id | undefined, fold: boolean): void {
  if (id === undefined || tree.document.children(id).length === 0) return;
  const folded = new Set(tree.session.getState().folded);
  if (fold) folded.add(id);
  else folded.delete(id);
  tree.session.setState({ folded });
  keepChoiceVisible(tree);
}

/** Unfolds a node and everything below it. */
export function unfoldBranch(tree: Workspace, id: Id | undefined): void {
  if (id === undefined) return;
  const folded = new Set(tree.session.getState().folded);
  for (const below of branchIds(tree.document, id)) folded.delete(below);
  tree.session.setState({ folded });
}

/** Shows so many levels of every tree: folds what would show more. */
export function showLevels(tree: Workspace, levels: number): void {
  const folded = new Set<Id>();
  const walk = (ids: readonly Id[], level: number): void => {
    for (const id of ids) {
      const children = tree.document.children(id);
      if (level === levels && children.length > 0) folded.add(id);
      else if (level < levels) walk(children, level + 1);
    }
  };
  walk(rootsShown(tree.document, tree.session.getState().within), 1);
  tree.session.setState({ folded });
  keepChoiceVisible(tree);
  tree.say(strings.said.levels(levels));
}

/** Unfolds whatever hides a node. */
export function unhide(tree: Workspace, id: Id): void {
  const { folded } = tree.session.getState();
  const next = new Set(folded);
  for (let at = tree.document.node(id)?.parent; at !== undefined; at = tree.document.node(at)?.parent) next.delete(at);
  if (next.size !== folded.size) tree.session.setState({ folded: next });
}

/** A folded branch takes the choice up to its visible top. */
function keepChoiceVisible(tree: Workspace): void {
  const { focus, folded } = tree.session.getState();
  if (focus === undefined) return;
  let visible = focus;
  for (let at = tree.document.node(focus)?.parent; at !== undefined; at = tree.document.node(at)?.parent) {
    if (folded.has(at)) visible = at;
  }
  if (visible !== focus) chooseOnly(tree.session, visible);
}
