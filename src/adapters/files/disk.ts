import type { Id } from "../../core/records/fields.ts";
import { type FileRow, fileRows } from "./file-rows.ts";
import { type DiskHandle, pickers } from "./pickers.ts";
import { writeWhole } from "./write-whole.ts";

/** What a file holds; `bytes` is undefined where it is larger than was asked for. */
interface Found {
  readonly bytes: Uint8Array | undefined;
  readonly digest: string;
}

const FILE_TYPES = [{ description: "Aimtree", accept: { "application/vnd.aimtree+json": [".aimtree"] as const } }];

/** Files of this device that a page may write again, and which tree is written to which. */
export async function openDisk(indexedDB: IDBFactory = globalThis.indexedDB) {
  const rows = await fileRows(indexedDB);
  const forget = async (row: FileRow): Promise<void> => rows.remove(row.tree);
  const others = async (tree: Id, file: DiskFile): Promise<FileRow[]> => {
    const same = await Promise.all((await rows.all()).map(async (row) => (await file.isSame(row.handle)) && row));
    return same.filter((row): row is FileRow => row !== false && row.tree !== tree);
  };
  return {
    chooseToSave: async (suggestedName: string) => {
      const handle = await picked(() => pickers().save({ suggestedName, types: FILE_TYPES }));
      return handle && diskFile(handle);
    },
    link: async (tree: Id) => {
      const row = await rows.get(tree);
      return row && { file: diskFile(row.handle), known: row.known };
    },
    keep: async (tree: Id, { file, known }: { readonly file: DiskFile; readonly known: readonly string[] }) => {
      // Two trees that write one file would each undo what the other did.
      for (const row of await others(tree, file)) await forget(row);
      await rows.put({ tree, handle: file.handle, known });
    },
    forget: (tree: Id) => rows.remove(tree),
    treeOf: async (file: DiskFile) => (await others("", file))[0]?.tree,
    alone: async <T>(tree: Id, work: () => Promise<T>): Promise<T> => {
      if (!navigator.locks) return work();
      return (await navigator.locks.request(`aimtree-file-${tree}`, work)) as T;
    },
    digest: (text: string) => digestOf(new TextEncoder().encode(text)),
  };
}

export type DiskFile = ReturnType<typeof diskFile>;

/** A file that a person chose, dropped or opened Aimtree with. */
export function diskFile(handle: DiskHandle) {
  return {
    handle,
    name: handle.name,
    mayWrite: async () => (await handle.queryPermission({ mode: "readwrite" })) === "granted",
    ask: async () => (await handle.requestPermission({ mode: "readwrite" })) === "granted",
    /** Undefined if the file is gone. */
    read: async (most: number): Promise<Found | undefined> => {
      try {
        const file = await handle.getFile();
        if (file.size > most) return { bytes: undefined, digest: `${file.size} ${file.lastModified}` };
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { bytes, digest: await digestOf(bytes) };
      } catch (error) {
        if (isNamed(error, "NotFoundError")) return undefined;
        throw error;
      }
    },
    write: (text: string) => writeWhole(handle, text),
    isSame: (other: unknown) => handle.isSameEntry(other as FileSystemHandle),
  };
}

/** What the person chose; undefined if they think better of it. */
async function picked(ask: () => Promise<DiskHandle>): Promise<DiskHandle | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isNamed(error, "AbortError")) return undefined;
    throw error;
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
