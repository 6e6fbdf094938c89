import type { Diff } from "../../core/document/diff.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { shelved } from "../../core/strings/shelf.ts";
import type { Notices } from "../notices.ts";
import { chooseOnly, type Pane } from "../session.ts";
import { openEditor } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";

interface Gone {
  /** The node on which somebody was, */
  readonly gone: Id;
  readonly removed: Diff["removed"];
  /** and where its title was being typed. */
  readonly typingIn: Pane | undefined;
}

/** Says what another window deleted, with a way to have it back as this window had it. */
export function offerBack(tree: Workspace, notices: Notices, { gone, removed, typingIn }: Gone): void {
  const title = topOf(removed, gone);
  const run = (): void => {
    const diff = { added: removed, updated: new Map(), removed: new Map() };
    tree.document.apply({ key: "takeBack", subject: title }, diff);
    tree.history.seal();
    if (!tree.document.node(gone)) return;
    chooseOnly(tree.session, gone);
    if (typingIn) {
      tree.session.setState({ sketching: true });
      openEditor(tree, gone, { pane: typingIn });
    }
    tree.reveal(gone);
  };
  const text = shelved.branch(title || strings.cards.noTitle);
  notices.show(text, { title: strings.commands["arrange.undo"], tree: tree.id, run });
}

/** What the branch that is gone was called, which holds this node. */
function topOf(removed: Diff["removed"], id: Id): string {
  let top = "";
  for (
    let at = removed.get(id);
    isRecord(at, "node");
    at = at.parent === undefined ? undefined : removed.get(at.parent)
  )
    top = at.title;
  return top;
}
