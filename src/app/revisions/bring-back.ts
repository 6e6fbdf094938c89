import type { Change } from "../../core/document/document.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { restoreBranch, restoreWhole } from "../../core/revisions/restore.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";
import { comparisonOf } from "./comparison.ts";

const words = strings.revisions;

/** Makes the tree what it was, as one step to undo. The present is kept first; if it cannot be, nothing happens. */
export async function bringBack(tree: Workspace, app: App): Promise<void> {
  const comparison = comparisonOf(tree);
  const { from } = comparison.store.getState();
  if (typeof from !== "number") return;
  const title = comparison.titleOf(from);
  await afterKeeping(tree, app, from, words.restored(title), (records) =>
    tree.document.commit({ key: "restore", subject: title }, (draft) => restoreWhole(draft, records)),
  );
}

/** Makes the chosen branch what it was; the rest of the tree stays. */
export async function bringBackBranch(tree: Workspace, app: App): Promise<void> {
  const comparison = comparisonOf(tree);
  const { from, chosen, merged } = comparison.store.getState();
  if (typeof from !== "number" || chosen === undefined) return;
  const node = merged?.before.node(chosen)?.title ?? "";
  await afterKeeping(tree, app, from, words.restoredBranch(node, comparison.titleOf(from)), (records) => {
    const diff = restoreBranch(tree.document, new RecordStore(records), chosen);
    return tree.document.apply({ key: "restoreBranch", subject: node }, diff);
  });
}

async function afterKeeping(
  tree: Workspace,
  app: App,
  n: number,
  said: string,
  restore: (records: readonly AnyRecord[]) => Change | undefined,
): Promise<void> {
  const records = await comparisonOf(tree).records(n);
  if (!records) {
    app.notices.show(words.unreadable);
    return;
  }
  try {
    await tree.saver.flush();
    await tree.revisions.keep("restore");
  } catch (error) {
    app.notices.show(words.notRestored);
    throw error;
  }
  const change = restore(records);
  tree.history.seal();
  if (!change) {
    app.notices.show(words.same);
    return;
  }
  tree.follow(change, said);
  offerUndo(app, tree, said);
}
