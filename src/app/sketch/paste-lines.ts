import type { App } from "../app.ts";
import { pasteText } from "../importing/from-outside.ts";
import type { Workspace } from "../workspace.ts";
import { commitTitle } from "./editor.ts";

/** Several lines pasted into a title become children of it. */
export async function pasteLines(tree: Workspace, app: App, text: string): Promise<void> {
  const done = commitTitle(tree);
  if (done?.at !== undefined) await pasteText(tree, app, text, done.at);
}
