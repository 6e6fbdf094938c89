import { between } from "../../core/document/diff.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { info } from "../../formats/aimtree/info.ts";
import { LIMITS } from "../../formats/limits.ts";
import type { App } from "../app.ts";
import { nameOfFile, saveTree } from "../exporting/save-tree.ts";
import { keepBefore } from "../revisions/keep-before.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";
import type { DiskFile } from "./disk.ts";

const words = strings.linked;

/** Lets the person choose a file that the tree is written to from now on; where there is no such thing, saves a copy. */
export async function linkToFile(tree: Workspace, app: App): Promise<void> {
  if (!tree.file.available) {
    await saveTree(tree, app);
    return;
  }
  const chosen = await tree.file.choose(nameOfFile(tree));
  const { name, state } = tree.file.store.getState();
  if (chosen && name === undefined) offerUndo(app, tree, words.notUsed);
  else if (chosen && name !== undefined && state === "saved") app.notices.show(words.used(name));
}

/** From now on a tree that is not open yet is written to the file that it was read from. */
export async function linkOrigin(app: App, tree: Id, origin: DiskFile): Promise<void> {
  const disk = await app.files.disk?.();
  const found = await origin.read(LIMITS.fileBytes);
  if (!disk || !found) return;
  // If the person says no, the tree says what that means and how to change it.
  await origin.ask();
  await disk.keep(tree, { file: origin, known: [found.digest] });
}

/** Writes to the file no more; the file stays. */
export async function leaveFile(tree: Workspace, app: App): Promise<void> {
  const { name } = tree.file.store.getState();
  await (await tree.file.link())?.leave();
  if (name !== undefined) app.notices.show(words.left(name));
}

/** Shows what somebody else changed in the file, beside the tree. */
export async function showOutside(tree: Workspace): Promise<void> {
  const { name, outside } = tree.file.store.getState();
  if (name === undefined || !outside?.records) return;
  tree.session.setState({ view: "history" });
  const { comparisonOf } = await import("../revisions/comparison.ts");
  await comparisonOf(tree).compareNow(name, outside.records);
}

/** Merges what somebody else made of the file with what is here; the file then holds both. */
export async function mergeOutside(tree: Workspace, app: App): Promise<void> {
  const { name = "", outside } = tree.file.store.getState();
  if (!outside?.records) return;
  const { openMerge } = await import("../merging/open.ts");
  const onMerged = async (): Promise<void> => (await tree.file.link())?.accept(outside);
  await openMerge(tree, app, { name, records: outside.records, onMerged });
}

/** Makes the tree what the file says, as one step to undo. What was here is kept in the history. */
export async function takeOutside(tree: Workspace, app: App): Promise<void> {
  const { name = "", outside } = tree.file.store.getState();
  if (!outside?.records) return;
  keepBefore(tree, app, "import");
  tree.document.apply({ key: "useFile" }, between(tree.document.all(), outside.records));
  tree.history.seal();
  await (await tree.file.link())?.accept(outside);
  app.notices.show(words.taken(name));
}

/**
 * Writes the tree over what somebody else wrote. That is kept first: in the history, or among the downloads where it is no
 * tree. What can be kept in neither stays.
 */
export async function overwriteOutside(tree: Workspace, app: App): Promise<void> {
  const { name = "", outside } = tree.file.store.getState();
  if (!outside) return;
  if (outside.records) await tree.revisions.keepOther(words.kept(name), outside.records);
  else if (outside.unread) {
    app.files.save(name, info.mime, outside.unread);
    app.notices.show(words.keptUnread(name));
  } else return;
  await (await tree.file.link())?.accept(outside);
}
