import type { Id } from "../../core/records/fields.ts";
import type { Tx, Write } from "./backend.ts";
import { within } from "./backend.ts";
import { lastMark } from "./history-rows.ts";
import { printOf } from "./jotter.ts";
import { newOpOf, unsentRow } from "./ops.ts";
import type { NewOp, Unsent, UnsentTabs } from "./port.ts";
import type { UnsentRow } from "./rows.ts";

/**
 * Changes that a page lays aside when it goes away. They have a table of their own, which no commit touches: a write
 * that waits for another transaction is lost together with its page.
 */
export function unsentWrites(tree: Id, tab: string, ops: readonly NewOp[]): Write[] {
  return [
    { table: "unsent", removeRange: within(tree, tab) },
    { table: "unsent", put: unsentRows(tree, tab, ops) },
  ];
}

export function unsentRows(tree: Id, tab: string, ops: readonly NewOp[]): UnsentRow[] {
  return ops.map((op, n) => unsentRow(tree, tab, n, op));
}

interface Asking {
  readonly tab: string | undefined;
  readonly alive: ReadonlySet<string> | undefined;
  /** What tabs noted, by tab: newer than what the same tab laid aside. */
  readonly notes: ReadonlyMap<string, readonly UnsentRow[]> | undefined;
}

/** See `TreeStore.unsent`. */
export async function readUnsent(tx: Tx, tree: Id, { tab, alive, notes = new Map() }: Asking): Promise<Unsent> {
  const laid = (await tx.range("unsent", ...within(tree))).filter((row) => !notes.has(row.tab));
  const rows = [...laid, ...[...notes.values()].flat()];
  const owners = [...new Set(rows.map((row) => row.tab))];
  const gone = owners.filter((owner) => owner !== tab && alive?.has(owner) === false);
  const ops: NewOp[] = [];
  const tabs = new Map<string, string>();
  // Its own changes last: they may stand on those of others that it found and did again.
  for (const owner of [...gone, ...owners.filter((own) => own === tab)]) {
    const own = rows.filter((row) => row.tab === owner);
    tabs.set(owner, printOf(own));
    ops.push(...notStored(own, await lastMark(tx, tree, owner)));
  }
  return { ops, tabs };
}

/** What forgets what these tabs laid aside; `isMore` if there is more of one than was read. */
export async function forgetting(
  tx: Tx,
  tree: Id,
  tabs: UnsentTabs,
): Promise<{ readonly writes: Write[]; readonly isMore: boolean }> {
  const gone: string[] = [];
  for (const [tab, read] of tabs) {
    const rows = read === undefined ? [] : await tx.range("unsent", ...within(tree, tab));
    if (rows.length === 0 || printOf(rows) === read) gone.push(tab);
  }
  const writes = gone.map((tab): Write => ({ table: "unsent", removeRange: within(tree, tab) }));
  return { writes, isMore: gone.length < tabs.size };
}

/** Trees that tabs laid something aside of, or `noted`, and that are not stored. */
export async function begun(tx: Tx, noted: readonly Id[]): Promise<Id[]> {
  const laid = (await tx.all("unsent")).map(({ tree }) => tree);
  const trees = [...new Set([...noted, ...laid])];
  const rows = await Promise.all(trees.map((tree) => tx.get("trees", tree)));
  return trees.filter((_, n) => !rows[n]);
}

/** What comes after the last commit that the tab has stored. */
function notStored(rows: readonly UnsentRow[], last: string | undefined): NewOp[] {
  const [session, stored] = partsOf(last ?? "");
  const isStored = ({ mark }: UnsentRow): boolean => {
    const [own, number] = partsOf(mark);
    return own === session && number <= stored;
  };
  return rows
    .filter((row) => !isStored(row))
    .map(newOpOf)
    .filter((op) => op !== undefined);
}

function partsOf(mark: string): [session: string, number: number] {
  const dot = mark.lastIndexOf(".");
  return [mark.slice(0, dot), Number(mark.slice(dot + 1))];
}
