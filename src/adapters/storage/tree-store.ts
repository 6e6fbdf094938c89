import { endlessTurn, type Turn } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Backend, Tx, Write } from "./backend.ts";
import { folded } from "./fold.ts";
import { adoptHistory, historyWrites, lastMark, readHistory } from "./history-rows.ts";
import type { Jotter } from "./jotter.ts";
import { aside, mend } from "./mend.ts";
import { opRow, parsed } from "./ops.ts";
import type {
  Batch,
  CommitRequest,
  Committed,
  Folded,
  Missed,
  NewTree,
  Opened,
  TreeStore,
  UnsentTabs,
} from "./port.ts";
import { FORMAT, StoreError } from "./port.ts";
import { revisionStore } from "./revisions.ts";
import type { ChunkRow, TableName, TreeRow } from "./rows.ts";
import { emptyTrash, notePicture, OWNED_TABLES, purge, readPictures } from "./shelf-rows.ts";
import { isWhole, missedSince, newChunks, newChunksInTurns, readStored, recordsFrom } from "./tree-rows.ts";
import { begun, forgetting, readUnsent, unsentRows, unsentWrites } from "./unsent-rows.ts";

/** Commits that stay after they were folded, so that a tab that was asleep need not read the whole tree. */
export const KEPT_OPS = 200;
/**
 * A tree that comes back after it was purged goes on with a number that no tab can hold: two tabs that had it open
 * would otherwise use the same numbers for different commits.
 */
const LEAP = 1_000_000;

const COMMIT_TABLES: readonly TableName[] = ["trees", "chunks", "ops", "steps"];
const NOBODY: UnsentTabs = new Map();

/**
 * The store over a backend: all rules of the stored form are here, so every backend keeps them alike. Without a jotter a
 * page that dies takes what was not stored along. `turns` gives the turn for one large tree that is packed.
 */
export function treeStore(
  backend: Backend,
  keptOps = KEPT_OPS,
  jotter?: Jotter,
  turns: () => Turn = () => endlessTurn,
): TreeStore {
  return {
    list: () => backend.read(["trees"], async (tx) => tx.all("trees")),
    add: (tree) => addInTurns(backend, tree, turns()),
    open: (tree) => backend.read(["trees", "chunks", "ops"], (tx) => open(tx, tree)),
    since: (tree, rev) => backend.read(["trees", "chunks", "ops"], (tx) => since(tx, tree, rev)),
    commit: (request, merge) => commitTaking(backend, jotter, request, (tx, asked) => commit(tx, asked, merge)),
    jot: (tree, tab, ops) => jotter?.put(tree, tab, unsentRows(tree, tab, ops)),
    leaveUnsent: (tree, tab, ops) => backend.writeBlind(unsentWrites(tree, tab, ops)),
    unsent: (tree, tab, alive) =>
      backend.read(["unsent", "steps"], (tx) => readUnsent(tx, tree, { tab, alive, notes: jotter?.of(tree) })),
    forgetUnsent: async (tree, tabs) => {
      const laid = jotter?.laid(tree, tabs) ?? tabs;
      const isMore = await backend.write(["unsent"], (tx) => forget(tx, tree, laid));
      // Not before: what was laid aside earlier would seem to be all there is.
      return jotter?.forget(tree, tabs) !== false && !isMore && laid.size === tabs.size;
    },
    begun: () => backend.read(["trees", "unsent"], (tx) => begun(tx, jotter?.trees() ?? [])),
    fold: (tree) => backend.write(["trees", "chunks", "ops"], (tx) => fold(tx, tree, keptOps)),
    mend: (tree, mended) =>
      backend.write(["trees", "chunks", "ops"], async (tx) => {
        const row = await readRow(tx, tree);
        return row ? mend(tx, row, mended) : false;
      }),
    sawMended: (tree) => backend.write(["trees"], (tx) => change(tx, tree, seen)),
    aside: (tree) => backend.read(["chunks", "ops"], (tx) => aside(tx, tree)),
    trash: (tree, at) => backend.write(["trees"], (tx) => change(tx, tree, (row) => ({ ...row, trashedAt: at }))),
    restore: (tree) => backend.write(["trees"], (tx) => change(tx, tree, ({ trashedAt: _, ...row }) => row)),
    purge: async (tree) => {
      await backend.write(OWNED_TABLES, (tx) => purge(tx, tree));
      jotter?.forgetAll(tree);
    },
    emptyTrash: async (until) => {
      const gone = await backend.write(OWNED_TABLES, (tx) => emptyTrash(tx, until));
      for (const tree of gone) jotter?.forgetAll(tree);
      return gone;
    },
    note: (tree, glance, picture) =>
      backend.write(["trees", "thumbnails"], (tx) => notePicture(tx, tree, glance, picture)),
    pictures: (trees) => backend.read(["thumbnails"], (tx) => readPictures(tx, trees)),
    history: (tree, tab) => backend.read(["steps"], (tx) => readHistory(tx, tree, tab)),
    adoptHistory: (tree, tab, alive) => backend.write(["steps"], (tx) => adoptHistory(tx, tree, tab, alive)),
    revisions: revisionStore(backend),
    view: (tree) => backend.read(["views"], async (tx) => valueIn(await tx.get("views", tree))),
    saveView: (tree, view) => backend.putRelaxed("views", { tree, json: JSON.stringify(view) }),
    pref: (key) => backend.read(["prefs"], async (tx) => valueIn(await tx.get("prefs", key))),
    savePref: (key, value) =>
      backend.write(["prefs"], async (tx) => {
        await tx.put("prefs", [{ key, json: JSON.stringify(value) }]);
      }),
    close: () => backend.close(),
  };
}

/** Packs before the transaction, which would end at the first wait. */
async function addInTurns(backend: Backend, tree: NewTree, turn: Turn): Promise<TreeRow> {
  const chunks = await newChunksInTurns(tree.tree, tree.records, turn);
  return backend.write(["trees", "chunks"], (tx) => add(tx, tree, chunks));
}

async function add(
  tx: Tx,
  { tree, title, counts, at, created = at }: NewTree,
  chunks: readonly ChunkRow[],
): Promise<TreeRow> {
  if (await tx.get("trees", tree)) throw new StoreError("taken");
  const numbers = { rev: 1, foldedRev: 1, chunks: chunks.length, format: FORMAT };
  const row: TreeRow = { id: tree, title, ...numbers, created, edited: at, counts };
  tx.finish([
    { table: "chunks", put: chunks },
    { table: "trees", put: [row] },
  ]);
  return row;
}

async function open(tx: Tx, tree: Id): Promise<Opened | undefined> {
  const row = await readRow(tx, tree);
  if (!row) return undefined;
  const stored = await readStored(tx, row);
  const damaged = stored.chunks.flatMap((chunk, n) => (chunk ? [] : [n]));
  const first = row.foldedRev + stored.ops.length + 1;
  const missing = Array.from({ length: row.rev - first + 1 }, (_, i) => first + i);
  return { row, records: recordsFrom(stored), damaged, missing };
}

async function since(tx: Tx, tree: Id, rev: number): Promise<Missed | undefined> {
  const row = await readRow(tx, tree);
  return row && missedSince(tx, row, rev);
}

/** A commit, with the table of what was laid aside where something of that goes with it, and the notes after it. */
async function commitTaking(
  backend: Backend,
  jotter: Jotter | undefined,
  request: CommitRequest,
  run: (tx: Tx, request: CommitRequest) => Promise<Committed>,
): Promise<Committed> {
  const { tree, taken = NOBODY } = request;
  const laid = jotter?.laid(tree, taken) ?? taken;
  const tables: readonly TableName[] = taken.size > 0 ? [...COMMIT_TABLES, "unsent"] : COMMIT_TABLES;
  const committed = await backend.write(tables, (tx) => run(tx, { ...request, taken: laid }));
  const isMore = jotter?.forget(tree, taken) === false || laid.size < taken.size;
  return isMore ? { ...committed, isMore } : committed;
}

async function commit(tx: Tx, request: CommitRequest, merge: (missed: Missed) => Batch): Promise<Committed> {
  const { tree, tab, rev, taken = NOBODY } = request;
  const row = await readRow(tx, tree);
  const missed = row ? await missedSince(tx, row, rev) : { rev: rev && rev + LEAP, ops: [] };
  const mark = await lastMark(tx, tree, tab);
  const forgotten = await forgetting(tx, tree, taken);
  const batch = tx.outside(() => merge(mark === undefined ? missed : { ...missed, mark }));
  const { ops, history } = batch;
  const last = missed.rev + ops.length;
  const rows = ops.map((op, i) => opRow(tree, missed.rev + 1 + i, tab, op));
  const writes: Write[] = ops.length > 0 ? [{ table: "ops", put: rows }, ...treeWrites(request, row, batch, last)] : [];
  if (row || ops.length > 0) writes.push(...historyWrites(request, history, ops.at(-1)?.mark ?? mark));
  tx.finish([...writes, ...forgotten.writes]);
  const committed = { rev: last, unfolded: row ? last - row.foldedRev : 0 };
  return forgotten.isMore ? { ...committed, isMore: true } : committed;
}

async function forget(tx: Tx, tree: Id, tabs: UnsentTabs): Promise<boolean> {
  const { writes, isMore } = await forgetting(tx, tree, tabs);
  tx.finish(writes);
  return isMore;
}

/** The tree's row after a batch; of a tree that is not stored (or was purged in another tab) with all its chunks. */
function treeWrites({ tree, at }: CommitRequest, row: TreeRow | undefined, batch: Batch, rev: number): Write[] {
  const { title, counts } = batch;
  const news = { title, counts, rev, edited: at };
  if (row) return [{ table: "trees", put: [{ ...row, ...news }] }];
  const chunks = newChunks(tree, batch.records());
  const numbers = { foldedRev: rev, chunks: chunks.length, format: FORMAT };
  return [
    { table: "chunks", put: chunks },
    { table: "trees", put: [{ id: tree, ...numbers, created: at, ...news }] },
  ];
}

async function fold(tx: Tx, tree: Id, keptOps: number): Promise<Folded> {
  const row = await readRow(tx, tree);
  if (!row || row.foldedRev === row.rev) return "nothing to do";
  const stored = await readStored(tx, row);
  if (!isWhole(row, stored)) return "damaged";
  const chunks = stored.chunks.map((chunk) => chunk ?? []);
  const rows = folded(tree, chunks, stored.ops);
  const end = Math.max(row.chunks, ...rows.map(({ n }) => n + 1));
  tx.finish([
    { table: "chunks", put: rows },
    { table: "trees", put: [{ ...row, foldedRev: row.rev, chunks: end }] },
    {
      table: "ops",
      removeRange: [
        [tree, 0],
        [tree, Math.max(row.rev - keptOps, 0)],
      ],
    },
  ]);
  return "folded";
}

async function change(tx: Tx, tree: Id, next: (row: TreeRow) => TreeRow): Promise<void> {
  const row = await readRow(tx, tree);
  if (row) await tx.put("trees", [next(row)]);
}

function seen({ mended, ...row }: TreeRow): TreeRow {
  return mended ? { ...row, mended: { ...mended, seen: true } } : row;
}

/** Rejects with `newer` where this build must not touch the tree. */
async function readRow(tx: Tx, tree: Id): Promise<TreeRow | undefined> {
  const row = await tx.get("trees", tree);
  if (row && row.format > FORMAT) throw new StoreError("newer");
  return row;
}

function valueIn(row: { readonly json: string } | undefined): unknown {
  return row && parsed(row.json);
}
