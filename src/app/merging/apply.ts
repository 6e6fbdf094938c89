import { between } from "../../core/document/diff.ts";
import { merging as words } from "../../core/strings/merging.ts";
import type { App } from "../app.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Merging } from "./merging.ts";

/** Makes the tree what was chosen, as one step to undo. The present is kept first; if it cannot be, nothing happens. */
export async function applyMerge(merging: Merging, app: App): Promise<void> {
  const { tree, incoming } = merging;
  if (app.tree() !== tree) {
    app.notices.show(words.gone);
    return;
  }
  try {
    void app.snapshots.take("always");
    await tree.saver.flush();
    await tree.revisions.keep("merge");
  } catch (error) {
    app.notices.show(words.notKept);
    throw error;
  }
  const { result } = merging.store.getState();
  merging.close();
  const diff = between(tree.document.all(), result);
  const change = tree.document.apply({ key: "merge", subject: incoming.name }, diff);
  tree.history.seal();
  await incoming.onMerged?.();
  if (!change) {
    app.notices.show(words.nothing);
    return;
  }
  const said = words.applied(incoming.name);
  tree.follow(change, said);
  offerUndo(app, tree, said);
}
