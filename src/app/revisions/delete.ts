import type { Revision } from "../../core/revisions/revision.ts";
import { revisionTitle } from "../../core/revisions/title.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { comparisonOf } from "./comparison.ts";

/** Deletes a kept state, with a way back on the toast. */
export async function deleteRevision(tree: Workspace, app: App, revision: Revision): Promise<void> {
  const { revisions } = tree;
  const comparison = comparisonOf(tree);
  const records = await comparison.records(revision.n);
  await revisions.remove(revision.n);
  await comparison.open();
  const putBack = async (): Promise<void> => {
    if (records) await revisions.putBack(revision, records);
    await comparison.open();
  };
  const title = strings.revisions.deleted(revisionTitle(revision));
  // What could not be read cannot be put back.
  const undo = { title: strings.revisions.undo, run: () => void putBack().catch(app.report) };
  app.notices.show(title, records && undo);
}
