import { heirLeftBy } from "../arrange/chosen.ts";
import type { Notices } from "../notices.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Another window may delete the branch in which somebody is: they are put on what stands there now, are told, and get the
 * branch back if they ask, with what was typed into it so far.
 */
export function watchGone(tree: Workspace, notices: Notices): void {
  const { document, session } = tree;
  document.onChange(({ origin, diff: { removed } }) => {
    const { focus, editing, pane } = session.getState();
    if (origin !== "tab" || focus === undefined || !removed.has(focus) || document.node(focus)) return;
    const heir = heirLeftBy(document, removed.values()) ?? tree.firstNode();
    // What is typed on is not meant for the next node: letters only look for one until somebody goes there.
    session.setState({
      editing: undefined,
      field: undefined,
      linkPick: undefined,
      ...(editing && { sketching: false }),
    });
    chooseOnly(session, heir);
    if (heir !== undefined) tree.reveal(heir);
    void import("./offer-back.ts").then(({ offerBack }) =>
      offerBack(tree, notices, { gone: focus, removed, typingIn: editing && pane }),
    );
  });
}
