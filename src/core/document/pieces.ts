import type { LongTurn } from "../host.ts";
import type { Id } from "../records/fields.ts";
import { type AnyRecord, referencesOf } from "../records/records.ts";
import { type Diff, diffOf, invert, touchedIds } from "./diff.ts";

/** Records of one piece: checked, laid out and shown within a frame or two. */
export const PIECE = 200;

const NONE: ReadonlyMap<Id, never> = new Map<Id, never>();

/** How many records a diff changes. */
export function sizeOf({ added, updated, removed }: Diff): number {
  return added.size + updated.size + removed.size;
}

/**
 * Cuts a diff into pieces after each of which the tree is whole: what is added comes after what it names, all updates
 * together, then what goes before what it named.
 */
export function* piecesOf({ added, updated, removed }: Diff, size = PIECE): Generator<Diff> {
  for (const some of inLots(namedFirst(added), size)) yield { added: new Map(some), updated: NONE, removed: NONE };
  if (updated.size > 0) yield { added: NONE, updated, removed: NONE };
  for (const some of inLots([...namedFirst(removed)].reverse(), size)) {
    yield { added: NONE, updated: NONE, removed: new Map(some) };
  }
}

/** Records, each after those of the same set that it names. */
function* namedFirst(records: ReadonlyMap<Id, AnyRecord>): Generator<[Id, AnyRecord]> {
  const seen = new Set<Id>();
  for (const start of records.values()) {
    const path = seen.has(start.id) ? [] : [start];
    seen.add(start.id);
    for (let record = path.at(-1); record; record = path.at(-1)) {
      const before = firstNamed(record, records, seen);
      if (before) {
        seen.add(before.id);
        path.push(before);
      } else {
        path.pop();
        yield [record.id, record];
      }
    }
  }
}

function firstNamed(
  record: AnyRecord,
  records: ReadonlyMap<Id, AnyRecord>,
  seen: ReadonlySet<Id>,
): AnyRecord | undefined {
  for (const { to } of referencesOf(record)) {
    const named = seen.has(to) ? undefined : records.get(to);
    if (named) return named;
  }
  return undefined;
}

function* inLots<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let lot: T[] = [];
  for (const one of all) {
    lot.push(one);
    if (lot.length < size) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

/** One diff with the net effect of many in a row. */
function joined(diffs: readonly Diff[]): Diff {
  const states = new Map<Id, [AnyRecord | undefined, AnyRecord | undefined]>();
  const put = (id: Id, before: AnyRecord | undefined, after: AnyRecord | undefined): void => {
    states.set(id, [states.has(id) ? states.get(id)?.[0] : before, after]);
  };
  for (const { added, updated, removed } of diffs) {
    for (const [id, record] of removed) put(id, record, undefined);
    for (const [id, record] of added) put(id, undefined, record);
    for (const [id, [before, after]] of updated) put(id, before, after);
  }
  return diffOf(states.values());
}

/** Applies one diff and gives what it changed. */
type Apply = (diff: Diff) => Diff;

/**
 * Applies the pieces of a diff with room for others between them. Called off, or where a piece cannot be applied, what was done
 * is taken back in the same way.
 * @param apply does a piece, or takes one back
 * @param tell is told of what changed; with the last piece also of the whole
 * @returns whether all of it was done
 */
export async function inPieces(
  diff: Diff,
  turn: LongTurn,
  apply: Apply,
  tell: (piece: Diff, whole?: Diff) => void,
): Promise<boolean> {
  const of = sizeOf(diff);
  const done: Diff[] = [];
  let count = 0;
  try {
    const pieces = piecesOf(diff);
    let next = pieces.next();
    while (!next.done) {
      const piece = next.value;
      next = pieces.next();
      if (turn.isOff) break;
      const net = apply(piece);
      done.push(net);
      count += sizeOf(piece);
      tell(net, next.done ? joined(done) : undefined);
      if (next.done) return true;
      turn.tell(count, of);
      if (turn.isOver()) await turn.next();
    }
  } catch (error) {
    await takeBack(done, turn, apply, tell);
    throw error;
  }
  await takeBack(done, turn, apply, tell);
  return false;
}

async function takeBack(
  done: readonly Diff[],
  turn: LongTurn,
  apply: Apply,
  tell: (piece: Diff) => void,
): Promise<void> {
  for (const net of done.toReversed()) {
    if ([...touchedIds(net)].length > 0) tell(apply(invert(net)));
    if (turn.isOver()) await turn.next();
  }
}
