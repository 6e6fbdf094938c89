import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";

/** Shows a file that was chosen, dropped or pasted, before anything of it comes in. */
export async function openFile(app: App, name: string, read: () => Promise<ArrayBuffer | Uint8Array>): Promise<void> {
  app.openDialog({ name: "import" });
  await app.importing.look(name, new Uint8Array(await read()));
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
