import type { Id } from "../../core/records/fields.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import type { OutsideFile } from "./open-outside.ts";

/** What reads comes with the first file or text that somebody brings. */
const loadOpening = () => import("./open-outside.ts");

/** Opens files that were given together. */
export async function openFiles(app: App, files: readonly OutsideFile[]): Promise<void> {
  await (await loadOpening()).openFiles(app, files);
}

/** Shows text from the clipboard where no tree is open to paste it into. */
export async function openText(app: App, text: string): Promise<void> {
  await (await loadOpening()).openText(app, text);
}

/** Pastes text below a node, or beside the roots. */
export async function pasteText(tree: Workspace, app: App, text: string, parent: Id | undefined): Promise<void> {
  await (await import("./paste.ts")).pasteText(tree, app, text, parent);
}
