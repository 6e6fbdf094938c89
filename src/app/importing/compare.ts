import type { View } from "../../core/document/view.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { asStateOf } from "../../formats/alongside/as-state-of.ts";
import { comparisonOf } from "../revisions/comparison.ts";
import type { Workspace } from "../workspace.ts";
import type { ImportJob } from "./importing.ts";

/** What the preview shows as a later state of the open tree. */
export function stateOf(view: View, { shown, told }: ImportJob): readonly AnyRecord[] | undefined {
  if (!shown || !told) return undefined;
  const { records, levels } = shown;
  return asStateOf(view, {
    records,
    isWhole: told.isWhole,
    areKindsGuessed: levels.length > 0,
    says: told.says,
  });
}

/** Shows in History what the file would change; nothing of it comes in. */
export async function compareWith(tree: Workspace, job: ImportJob, name: string): Promise<void> {
  const records = stateOf(tree.document, job);
  if (!records) return;
  tree.session.setState({ view: "history" });
  await comparisonOf(tree).compareNow(name, records);
}
