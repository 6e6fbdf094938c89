import { touchedIds } from "../../core/document/diff.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { referencesOf } from "../../core/records/records.ts";
import { chunkRow, pack } from "./chunks.ts";
import { applyOp } from "./ops.ts";
import type { StoredOp } from "./port.ts";
import type { ChunkRow } from "./rows.ts";

/**
 * Works commits into chunks (`chunks[n]` holds the records of chunk n) and gives the rows that changed. A record
 * stays in its chunk; a new one goes to the record it hangs on, and a chunk that grows too large is split into
 * emptied or new ones.
 */
export function folded(tree: string, chunks: readonly (readonly AnyRecord[])[], ops: readonly StoredOp[]): ChunkRow[] {
  const records = new Map<string, AnyRecord>();
  const home = new Map<string, number>();
  for (const [n, chunk] of chunks.entries()) {
    for (const record of chunk) {
      records.set(record.id, record);
      home.set(record.id, n);
    }
  }
  const touched = new Set<number>();
  for (const op of ops) {
    applyOp(records, op);
    for (const record of op.diff.added.values()) {
      if (!home.has(record.id)) home.set(record.id, homeOf(record, home) ?? Math.max(chunks.length - 1, 0));
    }
    for (const id of touchedIds(op.diff)) touched.add(home.get(id) as number);
  }
  return rewritten(tree, contents(touched, home, records), chunks);
}

/** The chunk of the first record that this one names: a node's parent, a reading's metric. */
function homeOf(record: AnyRecord, home: ReadonlyMap<string, number>): number | undefined {
  for (const { to } of referencesOf(record)) {
    const n = home.get(to);
    if (n !== undefined) return n;
  }
  return undefined;
}

function contents(
  touched: ReadonlySet<number>,
  home: ReadonlyMap<string, number>,
  records: ReadonlyMap<string, AnyRecord>,
): Map<number, AnyRecord[]> {
  const found = new Map<number, AnyRecord[]>([...touched].sort((a, b) => a - b).map((n) => [n, []]));
  for (const [id, n] of home) {
    const record = records.get(id);
    if (record) found.get(n)?.push(record);
  }
  return found;
}

function rewritten(
  tree: string,
  touched: ReadonlyMap<number, readonly AnyRecord[]>,
  chunks: readonly (readonly AnyRecord[])[],
): ChunkRow[] {
  const packs = [...touched].map(([n, records]) => ({
    n,
    pieces: pack(records.map((record) => JSON.stringify(record))),
  }));
  const free = chunks.flatMap((chunk, n) => (chunk.length === 0 && !touched.has(n) ? [n] : []));
  free.push(...packs.filter(({ pieces }) => pieces.length === 0).map(({ n }) => n));
  let end = Math.max(chunks.length, ...[...touched.keys()].map((n) => n + 1));
  const rows = new Map<number, ChunkRow>();
  for (const { n, pieces } of packs) {
    rows.set(n, chunkRow(tree, n, pieces[0] ?? []));
    for (const piece of pieces.slice(1)) {
      const place = free.shift() ?? end++;
      rows.set(place, chunkRow(tree, place, piece));
    }
  }
  return [...rows.values()];
}
