import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isAutomatic, type Revision, surplus } from "../../core/revisions/revision.ts";
import type { Backend, Tx, Write } from "./backend.ts";
import { hashOf, inTreeOrder } from "./chunks.ts";
import { parsed } from "./ops.ts";
import { type Packed, pack, unpack } from "./packed.ts";
import { StoreError } from "./port.ts";
import type { RevisionRow } from "./rows.ts";

/** A state to be kept. */
export interface NewRevision extends Omit<Revision, "n"> {
  /** Of one that was deleted and comes back. */
  readonly n?: number;
  readonly records: Iterable<AnyRecord>;
}

/** What of a revision may change; `undefined` takes it away. */
export interface RevisionChange {
  readonly name?: string | undefined;
  readonly by?: string | undefined;
  readonly currentSince?: string | undefined;
}

/** The kept states of the trees on this device. Every method rejects with `StoreError` only. */
export interface RevisionStore {
  /** Newest first; one whose row cannot be read is left out. */
  list(tree: Id): Promise<Revision[]>;
  /**
   * Keeps a whole state, and lets the oldest automatic ones go where there are too many. Undefined if the tree is not stored, or
   * if an automatic one would be the same as the newest.
   */
  add(tree: Id, revision: NewRevision): Promise<Revision | undefined>;
  /** The records of a kept state, frozen. Undefined if there is none; rejects with `damaged` if it is not what was kept. */
  read(tree: Id, n: number): Promise<AnyRecord[] | undefined>;
  /** Names or marks a kept state. Only one of a tree is current: the mark goes from the others. */
  change(tree: Id, n: number, change: RevisionChange): Promise<void>;
  remove(tree: Id, n: number): Promise<void>;
}

const TABLE = "revisions";

export function revisionStore(backend: Backend): RevisionStore {
  return {
    list: (tree) => backend.read([TABLE], (tx) => list(tx, tree)),
    add: async (tree, { records, ...revision }) => {
      // Before the transaction, which may wait for nothing but its own calls.
      const json = JSON.stringify(inTreeOrder(records));
      const packed = await pack(json);
      return backend.write(["trees", TABLE], (tx) => add(tx, tree, revision, { hash: hashOf(json), packed }));
    },
    read: async (tree, n) => {
      const row = await backend.read([TABLE], async (tx) => tx.get(TABLE, [tree, stateKey(n)]));
      return row && recordsOf(row);
    },
    change: (tree, n, change) => backend.write([TABLE], (tx) => alter(tx, tree, n, change)),
    remove: (tree, n) => backend.write([TABLE], async (tx) => tx.finish(removal(tree, [n]))),
  };
}

/** What is known of a state lies at n, the state itself at -n: the list is read without the states. */
function stateKey(n: number): number {
  return -n;
}

async function list(tx: Tx, tree: Id): Promise<Revision[]> {
  const rows = await tx.range(TABLE, [tree, 1], [tree, []]);
  return rows
    .map(infoOf)
    .filter((revision) => revision !== undefined)
    .reverse();
}

async function add(
  tx: Tx,
  tree: Id,
  revision: Omit<NewRevision, "records">,
  state: { readonly hash: number; readonly packed: Packed },
): Promise<Revision | undefined> {
  if (!(await tx.get("trees", tree))) return undefined;
  const rows = await tx.range(TABLE, [tree, 1], [tree, []]);
  const last = rows.at(-1);
  const added: Revision = { ...revision, n: revision.n ?? (last?.n ?? 0) + 1 };
  const before = last && (await tx.get(TABLE, [tree, stateKey(last.n)]));
  const isNew = revision.n === undefined;
  if (isNew && isAutomatic(added) && before?.hash === state.hash) return undefined;
  const all = [...rows.map(infoOf).filter((known) => known !== undefined), added];
  const gone = surplus(all).map(({ n }) => n);
  const others = added.currentSince === undefined ? [] : unmarked(all, added.n);
  tx.finish([
    ...removal(tree, gone),
    { table: TABLE, put: [...others.map((one) => infoRow(tree, one)), infoRow(tree, added)] },
    { table: TABLE, put: [{ tree, n: stateKey(added.n), ...state }] },
  ]);
  return added;
}

async function alter(tx: Tx, tree: Id, n: number, change: RevisionChange): Promise<void> {
  const all = await list(tx, tree);
  const found = all.find((one) => one.n === n);
  if (!found) return;
  const next = Object.fromEntries(Object.entries({ ...found, ...change }).filter(([, value]) => value !== undefined));
  const others = change.currentSince === undefined ? [] : unmarked(all, n);
  await tx.put(
    TABLE,
    [next as unknown as Revision, ...others].map((one) => infoRow(tree, one)),
  );
}

/** Those that have to lose the mark so that only `n` has it. */
function unmarked(all: readonly Revision[], n: number): Revision[] {
  return all.filter((one) => one.n !== n && one.currentSince !== undefined).map(({ currentSince: _, ...one }) => one);
}

function removal(tree: Id, numbers: readonly number[]): Write[] {
  return [{ table: TABLE, remove: numbers.flatMap((n) => [[tree, n] as const, [tree, stateKey(n)] as const]) }];
}

function infoRow(tree: Id, { n, ...info }: Revision): RevisionRow {
  return { tree, n, json: JSON.stringify(info) };
}

function infoOf({ n, json }: RevisionRow): Revision | undefined {
  const info = json === undefined ? undefined : (parsed(json) as Omit<Revision, "n"> | undefined);
  return info && typeof info.at === "string" ? { ...info, n } : undefined;
}

async function recordsOf({ packed, hash }: RevisionRow): Promise<AnyRecord[]> {
  const json = packed === undefined ? undefined : await unpack(packed);
  const records = json === undefined || hashOf(json) !== hash ? undefined : parsed(json);
  if (!Array.isArray(records)) throw new StoreError("damaged");
  return records as AnyRecord[];
}
