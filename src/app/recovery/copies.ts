import { formatInstant } from "../../core/describe/format.ts";
import { between, isEmptyDiff } from "../../core/document/diff.ts";
import { strings } from "../../core/strings/index.ts";
import { info } from "../../formats/aimtree/info.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import { openTree } from "../navigation.ts";
import { comparisonOf } from "../revisions/comparison.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";
import type { Copy } from "./recovery.ts";

/** When a copy was taken, as people say it. */
export function copyTime(app: App, { at }: Pick<Copy, "at">): string {
  return formatInstant(at, app.host.today(), app.language);
}

/** Makes the open tree what its copy says, as one step that can be undone. What was here is kept in the history. */
export async function takeCopy(tree: Workspace, app: App, copy: Copy): Promise<void> {
  tree.revisions.keepBefore("restore");
  const diff = between(tree.document.all(), copy.records);
  tree.document.apply({ key: "restoreCopy" }, diff);
  tree.history.seal();
  offerUndo(app, tree, strings.recovery.mended.used(copyTime(app, copy)));
}

/** True if a copy says anything else than the open tree. */
export function differs(tree: Workspace, copy: Copy): boolean {
  return !isEmptyDiff(between(tree.document.all(), copy.records));
}

/** Shows what differs between the open tree and a copy of it. */
export async function showCopy(tree: Workspace, app: App, copy: Copy): Promise<void> {
  tree.session.setState({ view: "history" });
  await comparisonOf(tree).compareNow(strings.recovery.mended.copyOf(copyTime(app, copy)), copy.records);
}

/** Keeps a copy among the states of its tree: from there it does not go when newer copies come. */
export async function keepCopy(tree: Workspace, app: App, copy: Copy): Promise<void> {
  const when = copyTime(app, copy);
  await tree.revisions.keepOther(strings.recovery.mended.keptName(when), copy.records);
  app.notices.show(strings.recovery.mended.kept(when));
}

/** Stores a copy as a tree of its own and opens it: what is stored of the damaged one stays as it is. */
export async function openCopy(app: App, copy: Copy): Promise<void> {
  await openTree(app, await app.library.add(asNewTree(copy.records, app.host, copy.title)));
}

/** Puts what was set aside of a tree among the downloads. */
export function saveAside(app: App, aside: string): void {
  const { rawName } = strings.recovery;
  app.files.save(rawName, "application/json", aside);
  app.notices.show(strings.app.savedFile(rawName));
}

/** Puts a copy among the downloads. */
export function saveCopy(app: App, copy: Copy): void {
  const name = fileName(copy.title, "tree", info.extensions[0] ?? "aimtree");
  app.files.save(name, info.mime, copy.text);
  app.notices.show(strings.app.savedFile(name));
}

/** Puts everything that is stored among the downloads, as far as it can be read. */
export async function saveRaw(app: App): Promise<void> {
  const { rawName, rawFailed } = strings.recovery;
  try {
    app.files.save(rawName, "application/json", await app.recovery.raw());
    app.notices.show(strings.app.savedFile(rawName));
  } catch (error) {
    console.error(error);
    app.notices.show(rawFailed);
  }
}
