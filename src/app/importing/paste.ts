import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { info as link } from "../../formats/link/info.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { openText } from "./open-outside.ts";

/** Nodes from which on a paste is shown before it comes in. */
const PREVIEW_FROM = 500;

/**
 * Pastes text below a node, or beside the roots. It comes in at once; a preview opens first only when
 * something of it would be lost or very much comes.
 */
export async function pasteText(tree: Workspace, app: App, text: string, parent: Id | undefined): Promise<void> {
  if (text.trim() === "") {
    app.notices.show(strings.arrange.nothingToPaste);
    return;
  }
  // A link is a tree of its own, wherever it is pasted.
  if (link.sniff(text, "") > 0) return openText(app, text);
  const { kind = "" } = tree.document.node(parent ?? "") ?? {};
  // Two columns on a number are most likely its readings.
  if (parent !== undefined && (kind === "aim" || kind === "metric") && /\d[^\n]*\t[^\n]*\d/.test(text)) {
    const { isDatedTable, pasteReadings } = await import("../readings/paste.ts");
    if (isDatedTable(tree, app, text)) return pasteReadings(tree, app, parent, text);
  }
  const [{ paste }, { bringDiff }] = await Promise.all([
    import("../../formats/import/paste.ts"),
    import("./bring-in.ts"),
  ]);
  const pasted = await paste(tree.document, text, tree.host, parent);
  if (!pasted.ok) {
    app.notices.show(pasted.message);
    return;
  }
  const lossy = pasted.losses.some(({ severity }) => severity === "dropped");
  if (!lossy && pasted.nodes <= PREVIEW_FROM) {
    await bringDiff(tree, app, pasted, "paste");
    return;
  }
  app.openDialog({ name: "import" });
  await app.importing.lookAt({ bytes: new Uint8Array(), text, fileName: "", pasted: true }, { pasted });
}
