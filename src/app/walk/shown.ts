import type { View } from "../../core/document/view.ts";
import { isInBranch } from "../../core/query/path.ts";
import { rootsInOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { Workspace } from "../workspace.ts";

/** The roots that are shown: the branch that is looked at alone, or those of the whole tree. */
export function rootsShown(view: View, within: Id | undefined): readonly Id[] {
  return within !== undefined && view.node(within) ? [within] : rootsInOrder(view);
}

/** Whether a node belongs to what is shown, folded away or not. */
export function isShown({ document, session }: Pick<Workspace, "document" | "session">, id: Id): boolean {
  const { within } = session.getState();
  return within === undefined || isInBranch(document, id, within);
}

/** Those of a list that are about what is shown; about the tree as such: only while all of it is shown. */
export function shownOf<T extends { readonly node?: Id | undefined }>(
  tree: Workspace,
  list: readonly T[],
): readonly T[] {
  if (tree.session.getState().within === undefined) return list;
  return list.filter(({ node }) => node !== undefined && isShown(tree, node));
}

/** Whoever goes to what is not shown, or deletes what is, looks at the whole tree again: nothing is out of reach. */
export function keepWithin(tree: Workspace): void {
  const look = (): void => {
    const { within, focus } = tree.session.getState();
    if (within === undefined) return;
    const isGone = !tree.document.node(within);
    if (!isGone && (focus === undefined || !tree.document.node(focus) || isShown(tree, focus))) return;
    tree.session.setState({ within: undefined });
  };
  tree.document.onChange(look);
  tree.session.subscribe((now, before) => {
    if (now.focus !== before.focus) look();
    if (before.within !== undefined && now.within === undefined) tree.say(strings.branch.whole);
  });
}
