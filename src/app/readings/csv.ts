import type { Id } from "../../core/records/fields.ts";
import { readings as words } from "../../core/strings/readings.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** Puts the readings of one number among the downloads. */
export async function saveReadings(tree: Workspace, app: App, metric: Id): Promise<void> {
  const { write } = await import("../../formats/csv-readings/write.ts");
  const written = write(tree.document, { metric });
  if (!written.ok) return;
  const title = tree.document.node(metric)?.title ?? "";
  app.files.save(fileName(title, words.fileName, "csv"), "text/csv", written.content);
}

/** Lets the person choose a file and gives its text; undefined if they think better of it, or it is no text. */
export async function textOfFile(app: App): Promise<string | undefined> {
  const [file] = await app.files.choose();
  if (!file) return undefined;
  const source = await app.importing.decode(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!source.noText) return source.text;
  app.notices.show(source.noText.message);
  return undefined;
}
