import type { Turn } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Tx } from "./backend.ts";
import { chunkRow, inTreeOrder, pack, recordsOf } from "./chunks.ts";
import { applyOp, opOf } from "./ops.ts";
import type { Missed, StoredOp } from "./port.ts";
import { StoreError } from "./port.ts";
import type { ChunkRow, TreeRow } from "./rows.ts";

/** What lies on the disk of one tree. */
export interface Stored {
  /** Chunk n is undefined if it is missing or damaged. */
  readonly chunks: readonly (readonly AnyRecord[] | undefined)[];
  /** The commits after the chunks, up to the first that is missing or unreadable. */
  readonly ops: readonly StoredOp[];
}

/** Chunks asked for together: while the records of some are made, the browser fetches the next. */
const TOGETHER = 16;

/** Reads the chunks and the commits after them. */
export async function readStored(tx: Tx, row: TreeRow): Promise<Stored> {
  const starts = Array.from({ length: Math.ceil(row.chunks / TOGETHER) }, (_, i) => i * TOGETHER);
  const [ops, ...chunks] = await Promise.all([
    readOps(tx, row.id, row.foldedRev + 1, row.rev),
    ...starts.map((from) => readChunks(tx, row.id, from, Math.min(from + TOGETHER, row.chunks))),
  ]);
  return { chunks: chunks.flat(), ops };
}

/** The records of the chunks from `from` to before `end`. */
async function readChunks(tx: Tx, tree: Id, from: number, end: number): Promise<Stored["chunks"]> {
  const rows = new Map((await tx.range("chunks", [tree, from], [tree, end - 1])).map((chunk) => [chunk.n, chunk]));
  return Array.from({ length: end - from }, (_, i) => {
    const chunk = rows.get(from + i);
    return chunk && recordsOf(chunk);
  });
}

/** Commits `from` to `to`, up to the first that is missing or unreadable. */
async function readOps(tx: Tx, tree: Id, from: number, to: number): Promise<StoredOp[]> {
  if (from > to) return [];
  const ops: StoredOp[] = [];
  for (const row of await tx.range("ops", [tree, from], [tree, to])) {
    const op = row.rev === from + ops.length ? opOf(row) : undefined;
    if (!op) break;
    ops.push(op);
  }
  return ops;
}

/** The records as they are after the commits. */
export function recordsFrom({ chunks, ops }: Stored): AnyRecord[] {
  const records = new Map<string, AnyRecord>();
  for (const chunk of chunks) for (const record of chunk ?? []) records.set(record.id, record);
  for (const op of ops) applyOp(records, op);
  return [...records.values()];
}

/** True if nothing is missing or damaged. */
export function isWhole(row: TreeRow, { chunks, ops }: Stored): boolean {
  return !chunks.includes(undefined) && ops.length === row.rev - row.foldedRev;
}

/**
 * What a tab that holds `rev` has missed. Rejects with `damaged` where that would have to be told from rows that
 * are not whole, or were not: to the tab the lost records would look as if somebody had deleted them.
 */
export async function missedSince(tx: Tx, row: TreeRow, rev: number): Promise<Missed> {
  if (rev === row.rev) return { rev, ops: [] };
  if (rev > row.rev || (rev > 0 && rev < (row.mended?.rev ?? 0))) throw new StoreError("damaged");
  const ops = await readOps(tx, row.id, rev + 1, row.rev);
  if (ops.length === row.rev - rev) return { rev: row.rev, ops };
  const stored = await readStored(tx, row);
  if (!isWhole(row, stored)) throw new StoreError("damaged");
  return { rev: row.rev, ops: [], records: recordsFrom(stored) };
}

/** All chunks of a tree that has none. */
export function newChunks(tree: Id, records: Iterable<AnyRecord>): ChunkRow[] {
  const texts = inTreeOrder(records).map((record) => JSON.stringify(record));
  return pack(texts).map((some, n) => chunkRow(tree, n, some));
}

/** The same for whoever need not have them at once. */
export async function newChunksInTurns(tree: Id, records: Iterable<AnyRecord>, turn: Turn): Promise<ChunkRow[]> {
  const texts: string[] = [];
  for (const record of inTreeOrder(records)) {
    texts.push(JSON.stringify(record));
    if (turn.isOver()) await turn.next();
  }
  const rows: ChunkRow[] = [];
  for (const some of pack(texts)) {
    rows.push(chunkRow(tree, rows.length, some));
    if (turn.isOver()) await turn.next();
  }
  return rows;
}
