import type { View } from "../../core/document/view.ts";
import { branchOf } from "../../core/query/branch.ts";
import { isInBranch, pathTo } from "../../core/query/path.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { chooseOnly } from "../session.ts";
import { noteJump, placeNow } from "../walk/jump.ts";
import type { Workspace } from "../workspace.ts";
import { firstViewport } from "./camera.ts";

/** Shows the branch of the chosen node alone, or the whole tree again where that is it already. */
export function toggleBranch(tree: Workspace): void {
  const { focus, within } = tree.session.getState();
  if (focus === within) showWhole(tree);
  else if (focus !== undefined) showBranch(tree, focus);
}

/** Shows one branch as if it were the tree: on the map, in the outline, in the audit, in what is exported. */
export function showBranch(tree: Workspace, id: Id): void {
  const { document, session } = tree;
  if (isAll(tree, id)) {
    showWhole(tree);
    return;
  }
  const { folded, focus } = session.getState();
  const from = placeNow(tree);
  const open = new Set(folded);
  open.delete(id);
  if (focus === undefined || !isInBranch(document, focus, id)) chooseOnly(session, id);
  session.setState({ within: id, folded: open });
  session.setState({ viewport: firstViewport(tree) });
  noteJump(tree, from);
  tree.say(strings.branch.said(titleIn(document, id), branchOf(document, id).nodes.length));
  if (tree.focused) tree.reveal(tree.focused.id);
  tree.takeKeyboard();
}

/** Shows the whole tree again; what is chosen stays where it is on the screen. */
export function showWhole(tree: Workspace): void {
  const from = placeNow(tree);
  tree.session.setState({ within: undefined });
  noteJump(tree, from);
  if (tree.focused) tree.reveal(tree.focused.id);
  tree.takeKeyboard();
}

/** Whether a branch is all that there is. */
function isAll({ document }: Workspace, id: Id): boolean {
  const [root, ...others] = document.children(undefined);
  return root === id && others.length === 0;
}

/** What stands above the branch that is shown, from the root down, itself last. */
export function pathShown({ document, session }: Workspace): readonly Id[] {
  const { within } = session.getState();
  return within === undefined ? [] : pathTo(document, within);
}

/** What a branch is called. */
export function titleIn(view: View, id: Id): string {
  return view.node(id)?.title.split("\n", 1)[0] || strings.cards.noTitle;
}
