import type { TreeRow, TreeStore } from "../../adapters/storage/port.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { BackupWriter, type KeptText } from "../../formats/archive/backup.ts";
import type { App } from "../app.ts";
import { countsOf } from "../persist/counts.ts";
import type { Kept } from "../persist/unsaved.ts";
import { gatherUnsent } from "./gather.ts";

const words = strings.backup;

export interface Backup {
  readonly bytes: Uint8Array;
  /** The trees that are in it, with the commit that it holds. */
  readonly revs: Readonly<Record<Id, number>>;
  /** Trees that could not be read. */
  readonly unread: number;
  /** Kept states for which there was no room. */
  readonly left: number;
}

/**
 * Packs every tree, those in the trash too, with its kept states; trees of which something is `unsaved` as this page has
 * them. Rejects with `StoreError` if nothing can be read.
 */
export async function makeBackup(
  store: TreeStore,
  made: string,
  rest: () => Promise<void>,
  unsaved: readonly Kept[] = [],
): Promise<Backup> {
  const writer = new BackupWriter(made);
  const revs: Record<Id, number> = {};
  let [unread, left] = [0, 0];
  const rows = (await store.list()).sort((a, b) => b.edited.localeCompare(a.edited));
  for (const tree of unsaved) {
    const { id } = tree.document.tree;
    if (addUnsaved(writer, tree, made, rows.find((row) => row.id === id)?.trashedAt)) revs[id] = tree.saver.rev;
    else unread += 1;
  }
  const stored = rows.filter(({ id }) => !unsaved.some(({ document }) => document.tree.id === id));
  for (const row of stored) {
    await rest();
    const rev = await addTree(writer, store, row);
    if (rev === undefined) unread += 1;
    else revs[row.id] = rev;
  }
  for (const id of Object.keys(revs)) {
    await rest();
    left += writer.addHistory(id, await statesOf(store, id));
  }
  return { bytes: writer.finish(), revs, unread, left };
}

/** Puts a backup of everything among the downloads. */
export async function backUp(app: App): Promise<void> {
  const { persistence } = app.library;
  await gatherUnsent(persistence, app.tree()).catch(app.report);
  await persistence.unsaved.flush();
  const at = app.device.now();
  const refused = persistence.unsaved.store.getState().refused.map(({ tree }) => tree);
  const { bytes, revs, unread, left } = await makeBackup(persistence.store, at, app.device.rest, refused);
  const count = Object.keys(revs).length;
  if (count + unread === 0) {
    app.notices.show(words.nothing);
    return;
  }
  const name = `${words.file(app.host.today())}.zip`;
  app.files.save(name, "application/zip", bytes);
  app.device.noteCopies(revs);
  const not = words.leftOut(unread, left);
  app.notices.show(not ? `${words.made(count, name)}. ${not}` : words.made(count, name));
  await app.library.refresh();
}

/** The commit that was written; undefined if the tree cannot be read whole. */
async function addTree(writer: BackupWriter, store: TreeStore, row: TreeRow): Promise<number | undefined> {
  const opened = await store.open(row.id).catch(() => undefined);
  if (!opened || opened.damaged.length + opened.missing.length > 0) return undefined;
  const records = new RecordStore(opened.records);
  const { edited, counts, trashedAt } = opened.row;
  const about = { id: row.id, title: treeTitle(records), nodes: counts.nodes, edited, ...inTrash(trashedAt) };
  return writer.addTree(about, writeAimtree(records)) ? opened.row.rev : undefined;
}

/** False if there is no room for it. */
function addUnsaved(writer: BackupWriter, { document }: Kept, edited: string, trashedAt: string | undefined): boolean {
  const { nodes } = countsOf(document.all());
  const about = { id: document.tree.id, title: treeTitle(document), nodes, edited, ...inTrash(trashedAt) };
  return writer.addTree(about, writeAimtree(document));
}

function inTrash(trashedAt: string | undefined): { readonly trashed?: string } {
  return trashedAt === undefined ? {} : { trashed: trashedAt };
}

/** Newest first; a state that cannot be read is left out. */
async function statesOf(store: TreeStore, id: Id): Promise<KeptText[]> {
  const states: KeptText[] = [];
  for (const { changes: _, ...about } of await store.revisions.list(id)) {
    const records = await store.revisions.read(id, about.n).catch(() => undefined);
    if (records) states.push({ about, text: writeAimtree(records) });
  }
  return states;
}
