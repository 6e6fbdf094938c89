import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { bringInto } from "./bring-in.ts";

/** Nodes from which on a paste is shown before it comes in. */
const PREVIEW_FROM = 500;

/**
 * Pastes text below a node, or beside the roots. It comes in at once; a preview opens first only when
 * something of it would be lost or very much comes.
 */
export async function pasteText(tree: Workspace, app: App, text: string, parent: Id | undefined): Promise<void> {
  if (text.trim() === "") return;
  const bytes = new TextEncoder().encode(text);
  const job = await app.importing.lookAt({ bytes, text, fileName: "", pasted: true });
  const nodes = job.records.filter((record) => isRecord(record, "node")).length;
  if (job.state === "failed") {
    app.importing.close();
    app.notices.show(job.failure?.message ?? strings.importing.failed(""));
    return;
  }
  if (job.losses.some(({ severity }) => severity === "dropped") || nodes > PREVIEW_FROM) {
    app.openDialog({ name: "import" });
    return;
  }
  app.importing.close();
  bringInto(tree, app, job.records, parent, "paste");
}
