import type { Id } from "../../core/records/fields.ts";
import type { Key, Tx, Write } from "./backend.ts";
import { within } from "./backend.ts";
import { recordsOf } from "./chunks.ts";
import type { Mended } from "./port.ts";
import type { TreeRow } from "./rows.ts";
import { isWhole, newChunks, readStored } from "./tree-rows.ts";

/** Rows that are set aside are numbered from here on; no row in use comes near, and they go with their tree. */
const ASIDE = 2 ** 40;

/** See `TreeStore.mend`. */
export async function mend(tx: Tx, row: TreeRow, { title, counts, records, lost, had = 0 }: Mended): Promise<boolean> {
  const stored = await readStored(tx, row);
  if (isWhole(row, stored) && had <= row.rev) return false;
  const tree = row.id;
  const chunks = await tx.range("chunks", ...within(tree));
  const ops = await tx.range("ops", ...within(tree));
  const lastDone = row.foldedRev + stored.ops.length;
  const badChunks = chunks.filter((chunk) => chunk.n < ASIDE && !recordsOf(chunk));
  const lostOps = ops.filter(({ rev }) => rev > lastDone && rev < ASIDE);
  const [firstChunk, firstOp] = [free(chunks.map(({ n }) => n)), free(ops.map(({ rev }) => rev))];
  const fresh = newChunks(tree, records);
  const newest = Math.max(row.rev, had);
  const rev = newest + 1;
  const mended = { rev, lost, seen: false, ...(lastDone < newest ? { last: lastDone } : {}) };
  const writes: Write[] = [
    { table: "chunks", removeRange: below(tree) },
    { table: "ops", removeRange: below(tree) },
    { table: "chunks", put: [...fresh, ...badChunks.map((chunk, i) => ({ ...chunk, n: firstChunk + i }))] },
    { table: "ops", put: lostOps.map((op, i) => ({ ...op, rev: firstOp + i })) },
    { table: "trees", put: [{ ...row, title, counts, rev, foldedRev: rev, chunks: fresh.length, mended }] },
  ];
  tx.finish(writes);
  return true;
}

/** See `TreeStore.aside`. */
export async function aside(tx: Tx, tree: Id): Promise<readonly unknown[]> {
  const range: [Key, Key] = [
    [tree, ASIDE],
    [tree, []],
  ];
  return [...(await tx.range("chunks", ...range)), ...(await tx.range("ops", ...range))];
}

function below(tree: Id): [Key, Key] {
  return [
    [tree, 0],
    [tree, ASIDE - 1],
  ];
}

/** The first number for rows that are set aside now. */
function free(taken: readonly number[]): number {
  return taken.reduce((next, number) => Math.max(next, number + 1), ASIDE);
}
