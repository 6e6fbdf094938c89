import { changesAsMarkdown } from "../../core/describe/markdown.ts";
import { strings } from "../../core/strings/index.ts";
import { checkSize } from "../../formats/limits.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import { comparisonOf } from "./comparison.ts";

const words = strings.revisions;

/** Puts what changed between the two sides among the downloads, as Markdown. */
export function saveChanges(tree: Workspace, app: App): void {
  const comparison = comparisonOf(tree);
  const { from, to, sentences } = comparison.store.getState();
  const title = tree.title || strings.app.untitled;
  const name = fileName(words.markdown.title(title), "changes", "md");
  const text = changesAsMarkdown(title, comparison.titleOf(from), comparison.titleOf(to), sentences);
  app.files.save(name, "text/markdown", text);
  app.notices.show(strings.app.savedFile(name));
}

/** Lets the person choose a file and compares the state before, or the present, with it. Nothing of it comes in. */
export async function compareWithFile(tree: Workspace, app: App): Promise<void> {
  const [file] = await app.files.choose();
  if (!file) return;
  const large = checkSize(file.size);
  if (large) {
    app.notices.show(large.message);
    return;
  }
  const job = await app.importing.look(file.name, new Uint8Array(await file.arrayBuffer()));
  app.importing.close();
  const { stateOf } = await import("../importing/compare.ts");
  const records = stateOf(tree.document, job);
  if (records) await comparisonOf(tree).chooseFile(file.name, records);
  else app.notices.show(job.failure?.message ?? words.notATree(file.name));
}
