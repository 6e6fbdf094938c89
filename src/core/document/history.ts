import type { LongTurn } from "../host.ts";
import type { Diff } from "./diff.ts";
import { invert, isEmptyDiff, squash } from "./diff.ts";
import type { Change, Document, Label } from "./document.ts";

export interface Step {
  readonly label: Label;
  /** What doing the step does; undoing it does the inverse. */
  readonly diff: Diff;
  readonly merge?: string;
}

/** Rows to store since the last call: `undefined` stands for a step that is gone. */
export interface HistoryRows {
  readonly position: number;
  readonly steps: ReadonlyMap<number, Step | undefined>;
}

/** Steps that can be undone; older ones are forgotten. */
export const HISTORY_LIMIT = 500;

/**
 * Undo and redo of what was done in this tab. A step that somebody else's edit has overtaken undoes what is
 * left of it; what undo really did is what redo brings back.
 */
export class History {
  readonly #document: Document;
  readonly #steps = new Map<number, Step>();
  readonly #unsaved = new Set<number>();
  /** Numbers of the oldest step, of the next one, and of the end of the redo list. */
  #first = 0;
  #position = 0;
  #end = 0;
  #mayMerge = false;

  constructor(document: Document, stored?: HistoryRows) {
    this.#document = document;
    if (stored) this.#restore(stored);
    document.onStep((change) => this.#record(change));
  }

  /** The step that `undo` would take back. */
  get undoable(): Step | undefined {
    return this.#position > this.#first ? this.#steps.get(this.#position - 1) : undefined;
  }

  /** The step that `redo` would do again. */
  get redoable(): Step | undefined {
    return this.#position < this.#end ? this.#steps.get(this.#position) : undefined;
  }

  /** The steps that could be taken back, the newest first. */
  *past(): Generator<Step> {
    for (let n = this.#position - 1; n >= this.#first; n--) {
      const step = this.#steps.get(n);
      if (step) yield step;
    }
  }

  /** Ends the current step: what comes next is a step of its own, whatever its merge key. */
  seal(): void {
    this.#mayMerge = false;
  }

  /** Takes the last step back. Steps without effect any more are passed over. */
  undo(): Change | undefined {
    while (this.#position > this.#first) {
      const change = this.#replay(this.#position - 1, this.#position - 1, "undo");
      if (change) return change;
    }
    return undefined;
  }

  /** Whether a step is on the list of those that can be taken back, just as it was when it was read from there. */
  holds(step: Step): boolean {
    return this.#numberOf(step) !== undefined;
  }

  /**
   * Takes one step back, and nothing that was done since: the last one as `undo` does, an earlier one by a step of its own.
   * Undefined if it is not on the list any more, or has no effect any more.
   */
  takeBack(step: Step): Change | undefined {
    const n = this.#numberOf(step);
    if (n === undefined) return undefined;
    if (n === this.#position - 1) return this.#replay(n, n, "undo");
    this.seal();
    const { subject } = step.label;
    const label = { key: "takeBack", ...(subject === undefined ? {} : { subject }) };
    const change = this.#document.apply(label, invert(step.diff));
    this.seal();
    return change;
  }

  /**
   * Takes the last step back, or does the last undone one again, with room for others meanwhile: for a large one. Called off, it is
   * as before.
   */
  async replayInTurns(origin: "undo" | "redo", turn: LongTurn): Promise<Change | undefined> {
    const former = this.#position;
    const n = origin === "undo" ? former - 1 : former;
    const step = origin === "undo" ? this.undoable : this.redoable;
    if (!step) return undefined;
    this.#mayMerge = false;
    this.#position = origin === "undo" ? n : n + 1;
    const diff = origin === "undo" ? invert(step.diff) : step.diff;
    const change = await this.#document.applyInTurns(step.label, diff, turn, { origin });
    if (turn.isOff && !change) this.#position = former;
    this.#keep(n, step, change, origin);
    return change;
  }

  /** Does the last undone step again. */
  redo(): Change | undefined {
    while (this.#position < this.#end) {
      const change = this.#replay(this.#position, this.#position + 1, "redo");
      if (change) return change;
    }
    return undefined;
  }

  /** What has to be stored so that undo works after a reload; empties the list. */
  takeUnsaved(): HistoryRows {
    const steps = new Map([...this.#unsaved].map((n) => [n, this.#steps.get(n)] as const));
    this.#unsaved.clear();
    return { position: this.#position, steps };
  }

  /** Puts rows that could not be stored back on the list. */
  giveBack(rows: HistoryRows): void {
    for (const n of rows.steps.keys()) this.#unsaved.add(n);
  }

  #numberOf(step: Step): number | undefined {
    for (let n = this.#position - 1; n >= this.#first; n--) if (this.#steps.get(n) === step) return n;
    return undefined;
  }

  #restore({ position, steps }: HistoryRows): void {
    for (const [n, step] of steps) if (step) this.#steps.set(n, step);
    const numbers = [...this.#steps.keys()].sort((a, b) => a - b);
    this.#first = numbers[0] ?? position;
    this.#end = (numbers.at(-1) ?? position - 1) + 1;
    this.#position = Math.min(Math.max(position, this.#first), this.#end);
  }

  #record(change: Change): void {
    // A step that went on after somebody else's edit would hold that edit too, and undo would take it back.
    if (change.origin === "tab" || change.origin === "load") this.#mayMerge = false;
    if (change.origin !== "user") return;
    for (let n = this.#position; n < this.#end; n++) this.#drop(n);
    this.#end = this.#position;
    const top = this.undoable;
    if (top && this.#mayMerge && top.merge !== undefined && top.merge === change.merge) this.#mergeInto(top, change);
    else this.#push(change);
  }

  #push(change: Change): void {
    const { diff, label, merge } = change;
    this.#put(this.#position, { diff, label, ...(merge === undefined ? {} : { merge }) });
    this.#position += 1;
    this.#end = this.#position;
    this.#mayMerge = true;
    if (this.#end - this.#first > HISTORY_LIMIT) this.#drop(this.#first++);
  }

  #mergeInto(top: Step, change: Change): void {
    const diff = squash(top.diff, change.diff);
    if (!isEmptyDiff(diff)) {
      this.#put(this.#position - 1, { ...top, diff, label: mergedLabel(top.label, change.label) });
      return;
    }
    this.#position -= 1;
    this.#end = this.#position;
    this.#mayMerge = false;
    this.#drop(this.#position);
  }

  /**
   * Moves to `position` before anything else: a listener that answers the change with a commit finds the list in
   * order, and a step that cannot be applied is not in the way of the one behind it.
   */
  #replay(n: number, position: number, origin: "undo" | "redo"): Change | undefined {
    const step = this.#steps.get(n);
    this.#mayMerge = false;
    this.#position = position;
    if (!step) return undefined;
    const diff = origin === "undo" ? invert(step.diff) : step.diff;
    const change = this.#document.apply(step.label, diff, { origin });
    this.#keep(n, step, change, origin);
    return change;
  }

  /** What undo really did is what redo brings back. */
  #keep(n: number, step: Step, change: Change | undefined, origin: "undo" | "redo"): void {
    if (change && this.#steps.get(n) === step) {
      this.#put(n, { ...step, diff: origin === "undo" ? invert(change.diff) : change.diff });
    }
  }

  #put(n: number, step: Step): void {
    this.#steps.set(n, step);
    this.#unsaved.add(n);
  }

  #drop(n: number): void {
    this.#steps.delete(n);
    this.#unsaved.add(n);
  }
}

/** A new node is named by what was typed into it. */
export function mergedLabel(first: Label, next: Label): Label {
  return next.subject === undefined ? first : { ...first, subject: next.subject };
}
