import type { Id } from "../../core/records/fields.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import type { Write } from "../storage/backend.ts";
import { memoryBackend } from "../storage/memory.ts";
import type { RawDatabase, SnapshotShelf, TreeStore } from "../storage/port.ts";
import { readOnly } from "../storage/read-only.ts";
import { TABLE_NAMES } from "../storage/rows.ts";
import { treeStore } from "../storage/tree-store.ts";

/** What could be read of a database, to look at and no more. */
export async function storeFromRaw(raw: RawDatabase): Promise<TreeStore> {
  const backend = memoryBackend();
  const known = TABLE_NAMES.filter((table) => raw.tables[table]);
  await backend.write(known, async (tx) => {
    tx.finish(known.map((table) => ({ table, put: raw.tables[table] }) as Write));
  });
  return readOnly(treeStore(backend));
}

/**
 * Keeps a snapshot of every tree of a database that is about to be upgraded. Gives the trees that could not be copied:
 * they are damaged, and the upgrade leaves their rows as they are.
 */
export async function keepAll(raw: RawDatabase, shelf: SnapshotShelf, at: string): Promise<Id[]> {
  if (!shelf.available) return [];
  const store = await storeFromRaw(raw);
  const failed: Id[] = [];
  for (const { id } of await store.list()) {
    const opened = await store.open(id);
    if (opened?.records.some((record) => record.id === id)) {
      await shelf.keep(id, { at, rev: opened.row.rev, text: writeAimtree(opened.records) });
    } else failed.push(id);
  }
  return failed;
}
