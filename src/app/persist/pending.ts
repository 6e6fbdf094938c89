import type { Missed, NewOp } from "../../adapters/storage/port.ts";
import type { Diff } from "../../core/document/diff.ts";
import { between, isEmptyDiff, squash } from "../../core/document/diff.ts";
import type { Change, Document, Label, Origin } from "../../core/document/document.ts";
import { mergedLabel } from "../../core/document/history.ts";
import type { AnyRecord } from "../../core/records/records.ts";

/** Records of all changes together. */
const SMALL = 200;
/** Records of which no note would be short enough; writing them down would keep typing waiting. */
const LARGE = 2_000;

interface Entry {
  label: Label;
  readonly origin: Origin;
  readonly merge: string | undefined;
  at: string;
  diff: Diff;
  /** Set when it is first sent to the disk. From then on it may be stored, so nothing is added to it. */
  mark: string | undefined;
}

/**
 * The changes of this tab that are not known to be stored, in order: the document is the last revision taken in
 * with these on top.
 */
export class Pending {
  readonly #session: string;
  #entries: Entry[] = [];
  #marks = 0;

  /** `session` must be unique for each page load: with a number it makes the marks. */
  constructor(session: string) {
    this.#session = session;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Whether it is little enough to be written down in passing, together with so many records that it stands on. */
  isSmall(base: number): boolean {
    const sizes = this.#entries.map(({ diff }) => diff.added.size + diff.removed.size + diff.updated.size);
    return sizes.reduce((sum, size) => sum + size, 0) <= SMALL && base < LARGE;
  }

  /** Adds a change, to the last one if that still waits and has the same merge key. */
  add({ diff, label, origin, merge }: Change, at: string): void {
    const last = this.#entries.at(-1);
    if (!last || last.mark !== undefined || merge === undefined || last.merge !== merge || last.origin !== origin) {
      this.#entries.push({ label, origin, merge, at, diff, mark: undefined });
      return;
    }
    last.diff = squash(last.diff, diff);
    last.label = mergedLabel(last.label, label);
    last.at = at;
    if (isEmptyDiff(last.diff)) this.#entries.pop();
  }

  /**
   * Takes what others have stored into the document, underneath these changes. What turns out to be stored
   * already, by a transaction that seemed to fail, is pending no more.
   */
  takeIn(document: Document, { ops, records, mark }: Missed): void {
    const stored = this.#entries.findIndex((entry) => mark !== undefined && entry.mark === mark) + 1;
    const own = new Set(this.#entries.splice(0, stored).map((entry) => entry.mark));
    const foreign = records
      ? [between(this.underneath(document), records)]
      : ops.filter((op) => !own.has(op.mark)).map(({ diff }) => diff);
    if (foreign.length === 0) return;
    const rebased = document.takeIn(
      foreign,
      this.#entries.map(({ diff }) => diff),
    );
    this.#entries.forEach((entry, i) => {
      entry.diff = rebased[i] as Diff;
    });
    this.#entries = this.#entries.filter(({ diff }) => !isEmptyDiff(diff));
  }

  /** All changes as they are to be stored now. */
  send(): NewOp[] {
    for (const entry of this.#entries) entry.mark ??= `${this.#session}.${++this.#marks}`;
    return this.look();
  }

  /** The same, with the marks that they will get; nothing is settled by it. */
  look(): NewOp[] {
    let marks = this.#marks;
    return this.#entries.map(({ mark, at, label, origin, diff }) => {
      return { mark: mark ?? `${this.#session}.${++marks}`, at, label, origin, diff };
    });
  }

  /** These are stored. */
  drop(stored: readonly NewOp[]): void {
    const marks = new Set<string | undefined>(stored.map(({ mark }) => mark));
    this.#entries = this.#entries.filter(({ mark }) => mark === undefined || !marks.has(mark));
  }

  /** The records without these changes. */
  underneath(document: Document): Iterable<AnyRecord> {
    const records = new Map([...document.all()].map((record) => [record.id, record]));
    for (const { diff } of this.#entries.toReversed()) {
      for (const id of diff.added.keys()) records.delete(id);
      for (const [id, record] of diff.removed) records.set(id, record);
      for (const [id, [before]] of diff.updated) records.set(id, before);
    }
    return records.values();
  }
}

/** What a change does beyond the same one as it was noted before: letters are added to a change until it is sent. */
export function moreThan(before: readonly NewOp[], { mark, diff }: NewOp): Diff {
  const known = before.find((op) => op.mark === mark)?.diff;
  if (!known) return diff;
  const updated = new Map(diff.updated);
  for (const [id, [from, to]] of diff.updated) {
    const [, done] = known.updated.get(id) ?? [];
    if (done) updated.set(id, [{ ...from, ...done }, to]);
  }
  for (const [id, to] of diff.added) {
    const done = known.added.get(id);
    if (done) updated.set(id, [done, to]);
  }
  return { ...diff, updated };
}

/** Changes of which the first adds the records that they were made on. */
export function withBase([first, ...others]: readonly NewOp[], records: Iterable<AnyRecord>): NewOp[] {
  if (!first) return [];
  const base = [...records].map((record) => [record.id, record] as const);
  return [{ ...first, diff: { ...first.diff, added: new Map([...base, ...first.diff.added]) } }, ...others];
}
