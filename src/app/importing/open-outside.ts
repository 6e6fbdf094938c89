import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { checkSize } from "../../formats/limits.ts";
import { isZip } from "../../formats/zip/sign.ts";
import type { App } from "../app.ts";
import type { DiskFile } from "../linked/disk.ts";
import { openTree } from "../navigation.ts";
import type { ImportJob } from "./importing.ts";

/** A file that was chosen, dropped or pasted; `File` of the browser is one. */
export interface OutsideFile {
  readonly name: string;
  /** In bytes; a file that is too large is never read. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The file itself, where the system opened Aimtree with it: what comes of it is written back there. */
  readonly origin?: DiskFile;
}

/** Goes to the tree that is written to a file; shows any other file before something of it comes in. */
export async function openFile(app: App, file: OutsideFile): Promise<void> {
  const id = await writtenTo(app, file);
  if (id !== undefined) {
    await openTree(app, id);
    return;
  }
  if (/\.zip$/i.test(file.name) && (await isBackup(app, file))) return;
  app.openDialog({ name: "import" });
  const large = checkSize(file.size);
  if (large) {
    await app.importing.refuse(file.name, large);
    return;
  }
  if (file.size === 0) {
    await (await import("./empty-file.ts")).refuseEmpty(app, file.name);
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // One that lost the end of its name on the way.
  if (isZip(bytes) && (await isBackup(app, file))) return;
  await shown(app, app.importing.look(file.name, bytes, file.origin));
}

/** Shows what a backup would bring back, if the file is one. */
async function isBackup(app: App, file: OutsideFile): Promise<boolean> {
  const { openBackup } = await import("../backup/recognise.ts");
  return openBackup(app, file);
}

/** A picture or a link tells by the trees of this device whether it is out of date. */
async function shown(app: App, looking: Promise<ImportJob>): Promise<void> {
  const { told } = await looking;
  if (told?.drawnAt !== undefined) await app.library.refresh();
}

/** Opens files that were given together. */
export async function openFiles(app: App, files: readonly OutsideFile[]): Promise<void> {
  const [first, ...others] = files;
  if (others.length > 0) await (await import("./several.ts")).openSeveral(app, files, openFile);
  else if (first) await openFile(app, first);
}

/** The tree that is written to this file, if it is on the list. */
async function writtenTo(app: App, { origin }: OutsideFile): Promise<Id | undefined> {
  const disk = origin && (await app.files.disk?.());
  const id = disk && (await disk.treeOf(origin));
  if (id === undefined) return undefined;
  const trees = await app.library.persistence.store.list();
  return trees.some((tree) => tree.id === id && tree.trashedAt === undefined) ? id : undefined;
}

/** Shows text from the clipboard where no tree is open to paste it into. */
export async function openText(app: App, text: string): Promise<void> {
  if (text.trim() === "") {
    app.notices.show(strings.arrange.nothingToPaste);
    return;
  }
  app.openDialog({ name: "import" });
  await shown(app, app.importing.lookAt({ bytes: new Uint8Array(), text, fileName: "", pasted: true }));
}
