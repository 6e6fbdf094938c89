import { Refused } from "../edits/refused.ts";
import type { LongTurn } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { referencesOf } from "../records/records.ts";
import type { TreeRecord } from "../records/tree.ts";
import type { Diff } from "./diff.ts";
import { diffOf, isEmptyDiff, rebase, touchedIds } from "./diff.ts";
import { Draft } from "./draft.ts";
import { checkInvariants } from "./invariants.ts";
import { inPieces } from "./pieces.ts";
import { putBack, putForward } from "./put.ts";
import { RecordStore } from "./record-store.ts";
import { settle } from "./settle.ts";
import type { View } from "./view.ts";

/** Who made a change: a person here, this tab's undo or redo, another tab, or opening the tree. */
export type Origin = "user" | "undo" | "redo" | "tab" | "load";

/** What a step is called: a key of the strings catalogue, and the title of the node it was about. */
export interface Label {
  readonly key: string;
  readonly subject?: string;
}

export interface Change {
  readonly diff: Diff;
  readonly label: Label;
  readonly origin: Origin;
  /** Changes in a row with the same key are one undo step: letters of one title, moves of one drag. */
  readonly merge?: string;
}

export interface CommitOptions {
  readonly origin?: Origin;
  readonly merge?: string;
}

/** Writes to a draft, at once and to nothing else: no clock, no waiting. */
export type Edit = (draft: Draft) => void;

/** One tree in memory and the only door that changes it. */
export class Document implements View {
  readonly #store: RecordStore;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #stepListeners = new Set<(change: Change) => void>();
  readonly #watchers = new Map<Id, Set<() => void>>();
  /** Changes that not everybody has heard of yet; more than one if a listener commits. */
  readonly #news: News[] = [];
  #open = false;
  #isLong = false;
  #guard: () => void = () => undefined;

  /** `records` are trusted: they come out of `read`, `settle` or storage. */
  constructor(records: Iterable<AnyRecord>) {
    this.#store = new RecordStore(records);
  }

  /** Calls `check` before each change that somebody makes here; what it throws keeps the change out. */
  guard(check: () => void): void {
    this.#guard = check;
  }

  /** Throws what the guard throws: for what would only lead to a change. */
  allow(): void {
    if (this.#isLong) throw new Refused("busy");
    this.#guard();
  }

  get size(): number {
    return this.#store.size;
  }
  get tree(): TreeRecord {
    return this.#store.tree;
  }
  get(id: Id): AnyRecord | undefined {
    return this.#store.get(id);
  }
  node(id: Id): NodeRecord | undefined {
    return this.#store.node(id);
  }
  all(): Iterable<AnyRecord> {
    return this.#store.all();
  }
  children(parent: Id | undefined): readonly Id[] {
    return this.#store.children(parent);
  }
  attached(id: Id): Iterable<Id> {
    return this.#store.attached(id);
  }

  /**
   * Runs `edit`, checks the invariants and tells everybody. Gives the change, or undefined if nothing
   * changed. If the edit or a check throws, the tree is as before and the error goes on to the caller.
   */
  commit(label: Label, edit: Edit, options: CommitOptions = {}): Change | undefined {
    this.allow();
    const diff = this.#run((draft) => checked(draft, edit));
    return this.#announce(diff, label, options);
  }

  /** What committing `edit` would change. The tree stays as it is and nobody hears of it. Throws as `commit` does. */
  preview(edit: Edit): Diff {
    return this.#run((draft) => {
      const diff = checked(draft, edit);
      draft.rollback();
      return diff;
    });
  }

  /** Applies a diff made on an earlier or other state: rebased field by field, then made whole. */
  apply(label: Label, diff: Diff, options: CommitOptions = {}): Change | undefined {
    this.allow();
    return this.#announce(this.#put(diff), label, options);
  }

  /**
   * Applies a large diff as `apply` does, with room for others between its pieces: `onChange` hears of each of them, `onStep`
   * of the whole once it is there. Until then every other change is refused. Undefined if nothing changed or it was called off;
   * called off, the tree is as before.
   */
  async applyInTurns(
    label: Label,
    diff: Diff,
    turn: LongTurn,
    options: CommitOptions = {},
  ): Promise<Change | undefined> {
    this.allow();
    this.#isLong = true;
    let step: Change | undefined;
    const tell = (piece: Diff, whole?: Diff): void => {
      if (whole && !isEmptyDiff(whole)) step = changeOf(whole, label, options);
      // Whoever answers the last piece with a change of its own may do so.
      if (whole) this.#isLong = false;
      this.#tell({ change: changeOf(piece, label, options), step: whole && step });
    };
    try {
      await inPieces(diff, turn, (piece) => this.#put(piece), tell);
    } finally {
      this.#isLong = false;
    }
    return step;
  }

  #put(diff: Diff): Diff {
    return this.#run((draft) => {
      const fresh = rebase(diff, (id) => draft.get(id));
      for (const [id, record] of fresh.added) draft.set(id, record);
      for (const [id, [, after]] of fresh.updated) draft.set(id, after);
      for (const id of fresh.removed.keys()) draft.set(id, undefined);
      settle(
        this.#store,
        [...draft.touched()],
        (id) => draft.before(id),
        (id, record) => draft.set(id, record),
      );
      checkInvariants(draft, draft.touched());
      return draft.diff();
    });
  }

  /**
   * Takes in what other tabs have stored since, underneath what this tab has not stored yet. Gives the
   * pending diffs as they read on top of it; one that has lost its point becomes empty.
   */
  takeIn(stored: readonly Diff[], pending: readonly Diff[]): Diff[] {
    const rebased: Diff[] = [];
    const net = this.#run((draft) => {
      for (let i = pending.length - 1; i >= 0; i--) putBack(draft, pending[i] as Diff);
      for (const diff of stored) putForward(draft, diff);
      for (const diff of pending) rebased.push(this.#replay(draft, diff));
      return draft.diff();
    });
    this.#announce(net, { key: "otherTab" }, { origin: "tab" });
    return rebased;
  }

  /** Calls `listener` after every change that is a whole step, before those of `onChange`; gives the way to stop. */
  onStep(listener: (change: Change) => void): () => void {
    this.#stepListeners.add(listener);
    return () => this.#stepListeners.delete(listener);
  }

  /** Calls `listener` after every change, and every piece of a large one; gives the way to stop. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `watcher` when this record or one that names it (a reading, a link) changes. */
  watch(id: Id, watcher: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.#watchers.get(id) === watchers) this.#watchers.delete(id);
    };
  }

  #run(work: (draft: Draft) => Diff): Diff {
    if (this.#open) throw new Error("A commit inside a commit");
    const draft = new Draft(this.#store);
    this.#open = true;
    try {
      return work(draft);
    } catch (error) {
      draft.rollback();
      throw error;
    } finally {
      draft.close();
      this.#open = false;
    }
  }

  #replay(draft: Draft, diff: Diff): Diff {
    const before = new Map<Id, AnyRecord | undefined>();
    const put = (id: Id, record: AnyRecord | undefined): void => {
      if (!before.has(id)) before.set(id, draft.get(id));
      draft.set(id, record);
    };
    const fresh = rebase(diff, (id) => draft.get(id));
    for (const [id, record] of fresh.added) put(id, record);
    for (const [id, [, after]] of fresh.updated) put(id, after);
    for (const id of fresh.removed.keys()) put(id, undefined);
    settle(this.#store, [...before.keys()], (id) => (before.has(id) ? before.get(id) : draft.get(id)), put);
    checkInvariants(draft, before.keys());
    return diffOf([...before].map(([id, record]) => [record, draft.get(id)] as const));
  }

  #announce(diff: Diff, label: Label, options: CommitOptions): Change | undefined {
    if (isEmptyDiff(diff)) return undefined;
    const change = changeOf(diff, label, options);
    this.#tell({ change, step: change });
    return change;
  }

  #tell(news: News): void {
    if (this.#news.push(news) === 1) this.#tellAll();
  }

  /**
   * Everybody hears of every change, in the order in which they happened, also when a listener commits or throws.
   * The change stands by then; what was thrown goes on to the caller in the end.
   */
  #tellAll(): void {
    const errors: unknown[] = [];
    const tell = (hear: () => void): void => {
      try {
        hear();
      } catch (error) {
        errors.push(error);
      }
    };
    for (const { change, step } of this.#news) {
      for (const listener of step ? [...this.#stepListeners] : []) if (step) tell(() => listener(step));
      for (const listener of [...this.#listeners]) tell(() => listener(change));
      for (const id of wokenBy(change.diff)) for (const watcher of [...(this.#watchers.get(id) ?? [])]) tell(watcher);
    }
    this.#news.length = 0;
    if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors, "Listeners failed");
  }
}

/** A change, and the step that it ends; none where more of it is to come. */
interface News {
  readonly change: Change;
  readonly step: Change | undefined;
}

function changeOf(diff: Diff, label: Label, { origin = "user", merge }: CommitOptions): Change {
  return { diff, label, origin, ...(merge === undefined ? {} : { merge }) };
}

function checked(draft: Draft, edit: Edit): Diff {
  edit(draft);
  checkInvariants(draft, draft.touched());
  return draft.diff();
}

/** The touched ids and those that the touched records name, except parents: a new child is no news on its card. */
export function wokenBy(diff: Diff): Set<Id> {
  const ids = new Set(touchedIds(diff));
  const records = [...diff.added.values(), ...diff.removed.values(), ...[...diff.updated.values()].flat()];
  for (const record of records) {
    for (const { to, field } of referencesOf(record)) if (field !== "parent") ids.add(to);
  }
  return ids;
}
