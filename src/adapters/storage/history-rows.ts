import type { HistoryRows } from "../../core/document/history.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Key, Tx, Write } from "./backend.ts";
import { within } from "./backend.ts";
import { parsed, stepJson, stepOf } from "./ops.ts";
import type { CommitRequest } from "./port.ts";
import type { StepRow } from "./rows.ts";

/** The number of the row that says where a tab stands. */
const HEAD = -1;

interface Head {
  readonly position: number;
  /** When it was written. */
  readonly at: string;
  /** Of the last commit that the tab has stored; it stays when the commit itself is folded away. */
  readonly mark?: string;
}
/** Undo lists of closed tabs that are kept for each tree: the browser can bring a closed tab back. */
const KEPT_LISTS = 4;

/** What stores the changes of a tab's undo list, and the mark of its last commit. */
export function historyWrites({ tree, tab, at }: CommitRequest, rows: HistoryRows, mark: string | undefined): Write[] {
  const head: Head = { position: rows.position, at, ...(mark === undefined ? {} : { mark }) };
  const gone: Key[] = [];
  const kept: StepRow[] = [{ tree, tab, n: HEAD, json: JSON.stringify(head) }];
  for (const [n, step] of rows.steps) {
    if (step) kept.push({ tree, tab, n, json: stepJson(step) });
    else gone.push([tree, tab, n]);
  }
  return [
    { table: "steps", put: kept },
    { table: "steps", remove: gone },
  ];
}

/** The mark of the last commit that a tab has stored. */
export async function lastMark(tx: Tx, tree: Id, tab: string): Promise<string | undefined> {
  const row = await tx.get("steps", [tree, tab, HEAD]);
  return row && headOf([row])?.mark;
}

/** The undo list of a tab; undefined if there is none. An unreadable one counts as none: it is a convenience. */
export async function readHistory(tx: Tx, tree: Id, tab: string): Promise<HistoryRows | undefined> {
  return historyOf(await tx.range("steps", ...within(tree, tab)));
}

/** See `TreeStore.adoptHistory`. Lists of closed tabs beyond the latest few are deleted. */
export async function adoptHistory(
  tx: Tx,
  tree: Id,
  tab: string,
  alive: ReadonlySet<string>,
): Promise<HistoryRows | undefined> {
  const lists = byTab(await tx.range("steps", ...within(tree)));
  const closed = [...lists].filter(([owner]) => owner !== tab && !alive.has(owner));
  closed.sort(([, a], [, b]) => (writtenAt(a) < writtenAt(b) ? 1 : -1));
  const [latest, ...others] = closed;
  if (!latest) return undefined;
  for (const [owner] of [latest, ...others.slice(KEPT_LISTS)]) await tx.removeRange("steps", ...within(tree, owner));
  const rows = latest[1].map((row) => ({ ...row, tab }));
  await tx.removeRange("steps", ...within(tree, tab));
  await tx.put("steps", rows);
  return historyOf(rows);
}

function historyOf(rows: readonly StepRow[]): HistoryRows | undefined {
  const position = headOf(rows)?.position;
  if (typeof position !== "number") return undefined;
  const steps = new Map(rows.filter(({ n }) => n !== HEAD).map(({ n, json }) => [n, stepOf(json)] as const));
  return [...steps.values()].includes(undefined) ? undefined : { position, steps };
}

function byTab(rows: readonly StepRow[]): Map<string, StepRow[]> {
  const lists = new Map<string, StepRow[]>();
  for (const row of rows) lists.set(row.tab, [...(lists.get(row.tab) ?? []), row]);
  return lists;
}

function writtenAt(rows: readonly StepRow[]): string {
  return headOf(rows)?.at ?? "";
}

function headOf(rows: readonly StepRow[]): Partial<Head> | undefined {
  const row = rows.find(({ n }) => n === HEAD);
  return row && (parsed(row.json) as Partial<Head> | undefined);
}
