import { joining as words } from "../../core/strings/joining.ts";
import { checkSize } from "../../formats/limits.ts";
import type { App } from "../app.ts";
import type { OutsideFile } from "./open-outside.ts";

/**
 * Shows several files as one where they belong together. Where they do not, the first that stands for itself is shown, and the
 * person is told of the others: each is a decision of its own. `openOne` opens a lone file.
 */
export async function openSeveral(
  app: App,
  files: readonly OutsideFile[],
  openOne: (app: App, file: OutsideFile) => Promise<void>,
): Promise<void> {
  const readable = files.filter(({ size }) => !checkSize(size));
  const isTooMuch = checkSize(readable.reduce((sum, { size }) => sum + size, 0)) !== undefined;
  const [first = files[0]] = readable;
  if (!first) return;
  let taken = 1;
  if (isTooMuch || readable.length < 2) await openOne(app, first);
  else {
    app.openDialog({ name: "import" });
    const given = readable.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    const { parts } = await app.importing.lookAll(await Promise.all(given));
    taken = parts.length;
    // A lone file may be more than something to import: a backup, a picture.
    if (taken === 1) await openOne(app, first);
  }
  if (taken < files.length) app.notices.show(words.oneAtATime(first.name, files.length - taken));
}
