import type { Id } from "../../core/records/fields.ts";
import type { Tx } from "./backend.ts";
import { within } from "./backend.ts";
import { parsed } from "./ops.ts";
import { FORMAT } from "./port.ts";
import type { GlanceRow, TableName, TreeRow } from "./rows.ts";

/** Tables with several rows a tree, and with one. */
const BRANCH_TABLES = ["chunks", "ops", "steps", "unsent", "revisions"] as const;
const ROW_TABLES = ["trees", "views", "thumbnails"] as const;
/** All tables that hold something of a tree. */
export const OWNED_TABLES: readonly TableName[] = [...BRANCH_TABLES, ...ROW_TABLES];

/** Deletes every row of a tree. */
export async function purge(tx: Tx, tree: Id): Promise<void> {
  for (const table of BRANCH_TABLES) await tx.removeRange(table, ...within(tree));
  for (const table of ROW_TABLES) await tx.remove(table, [tree]);
}

/** See `TreeStore.emptyTrash`. What a newer build wrote is its own business. */
export async function emptyTrash(tx: Tx, until: string): Promise<Id[]> {
  const over = (await tx.all("trees")).filter((row) => row.format <= FORMAT && isOver(row, until)).map(({ id }) => id);
  for (const tree of over) await purge(tx, tree);
  return over;
}

/** See `TreeStore.note`. Of two tabs the one that has seen more commits is right. */
export async function notePicture(tx: Tx, tree: Id, glance: GlanceRow, picture: unknown): Promise<void> {
  const row = await tx.get("trees", tree);
  if (!row || row.format > FORMAT || (row.glance && row.glance.rev > glance.rev)) return;
  tx.finish([
    { table: "trees", put: [{ ...row, glance }] },
    { table: "thumbnails", put: [{ tree, rev: glance.rev, json: JSON.stringify(picture) }] },
  ]);
}

export async function readPictures(tx: Tx, trees: readonly Id[]): Promise<Map<Id, unknown>> {
  const found = new Map<Id, unknown>();
  for (const tree of trees) {
    const row = await tx.get("thumbnails", tree);
    const picture = row?.json === undefined ? undefined : parsed(row.json);
    if (picture !== undefined) found.set(tree, picture);
  }
  return found;
}

function isOver({ trashedAt, edited }: TreeRow, until: string): boolean {
  return trashedAt !== undefined && trashedAt <= until && edited <= until;
}
