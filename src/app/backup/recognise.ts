import { isBackup } from "../../formats/archive/read-backup.ts";
import { checkSize, LIMITS } from "../../formats/limits.ts";
import type { App } from "../app.ts";
import type { OutsideFile } from "../importing/open-outside.ts";

/** Shows what a backup would bring; false if the file is none. */
export async function openBackup(app: App, file: OutsideFile): Promise<boolean> {
  if (checkSize(file.size, LIMITS.archiveBytes)) return false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isBackup(bytes)) return false;
  app.openDialog({ name: "restore", bytes });
  return true;
}
