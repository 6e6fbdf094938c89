import { isRelated } from "../../core/merge/ancestor.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { merging as words } from "../../core/strings/merging.ts";
import { checkSize } from "../../formats/limits.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { type Incoming, Merging } from "./merging.ts";

/** Shows what a merge would bring, and asks what both changed; says so where the two have nothing in common. */
export async function openMerge(tree: Workspace, app: App, incoming: Incoming): Promise<void> {
  if (!isRelated(tree.document.all(), incoming.records)) {
    app.notices.show(words.unrelated(incoming.name));
    return;
  }
  const merging = new Merging(tree, app, incoming);
  await merging.begin();
  if (app.tree() === tree) app.openDialog({ name: "merge", merging });
  else merging.close();
}

/** Lets the person choose a file of this tree, and merges it. */
export async function mergeFile(tree: Workspace, app: App): Promise<void> {
  const file = await chosenTree(app);
  if (file) await openMerge(tree, app, file);
}

/** Lets the person choose a file that holds a whole tree; undefined, and told why, if it holds none. */
export async function chosenTree(
  app: App,
): Promise<{ readonly name: string; readonly records: readonly AnyRecord[] } | undefined> {
  const [file] = await app.files.choose();
  if (!file) return undefined;
  const large = checkSize(file.size);
  const job = large ? undefined : await app.importing.look(file.name, new Uint8Array(await file.arrayBuffer()));
  app.importing.close();
  if (job?.told?.isWhole && job.shown) return { name: file.name, records: job.shown.records };
  app.notices.show(large?.message ?? job?.failure?.message ?? words.notWhole(file.name));
  return undefined;
}
