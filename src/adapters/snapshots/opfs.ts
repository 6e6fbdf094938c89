import { writeWhole } from "../files/write-whole.ts";
import type { Folder } from "./folder.ts";

const FOLDER_NAME = "snapshots";

type Entries = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };

/**
 * The private files of this origin; undefined where the browser has none, will not let a page write them, or
 * refuses them to a private window.
 */
export async function privateFolder(
  storage: StorageManager | undefined = navigator.storage,
): Promise<Folder | undefined> {
  if (!storage?.getDirectory || typeof FileSystemFileHandle === "undefined") return undefined;
  if (!("createWritable" in FileSystemFileHandle.prototype)) return undefined;
  try {
    const root = await storage.getDirectory();
    return folderOf((await root.getDirectoryHandle(FOLDER_NAME, { create: true })) as Entries);
  } catch (error) {
    console.warn("This browser keeps no snapshots", error);
    return undefined;
  }
}

function folderOf(folder: Entries): Folder {
  return {
    names: async () => {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    read: async (name) => {
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        return await file.text();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    write: async (name, text) => writeWhole(await folder.getFileHandle(name, { create: true }), text),
    remove: async (name) => {
      try {
        await folder.removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}
