import { strings } from "../../core/strings/index.ts";
import { checkSize } from "../../formats/limits.ts";
import type { App } from "../app.ts";

/** A file that was chosen, dropped or pasted; `File` of the browser is one. */
export interface OutsideFile {
  readonly name: string;
  /** In bytes; a file that is too large is never read. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Shows a file before anything of it comes in. */
export async function openFile(app: App, file: OutsideFile): Promise<void> {
  if (/\.zip$/i.test(file.name)) {
    const { openBackup } = await import("../backup/recognise.ts");
    if (await openBackup(app, file)) return;
  }
  app.openDialog({ name: "import" });
  const large = checkSize(file.size);
  if (large) {
    app.importing.refuse(file.name, large);
    return;
  }
  const { read } = await app.importing.look(file.name, new Uint8Array(await file.arrayBuffer()));
  // A picture tells by the trees of this device whether it is out of date.
  if (read?.drawnAt !== undefined) await app.library.refresh();
}

/** Shows text from the clipboard where no tree is open to paste it into. */
export async function openText(app: App, text: string): Promise<void> {
  if (text.trim() === "") {
    app.notices.show(strings.arrange.nothingToPaste);
    return;
  }
  app.openDialog({ name: "import" });
  await app.importing.lookAt({ bytes: new Uint8Array(), text, fileName: "", pasted: true });
}
