import { type Diff, touchedIds } from "../../core/document/diff.ts";
import type { Document } from "../../core/document/document.ts";
import { sameValue } from "../../core/document/same.ts";
import { type Dismissed, isBaseline } from "../../core/lint/dismissals.ts";
import type { Fact } from "../../core/lint/facts.ts";
import type { LintResult } from "../../core/lint/results.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Linter, LintOptions } from "../../core/lint/run.ts";
import { type HallmarkTally, inAuditOrder } from "../../core/lint/tallies.ts";
import type { Id } from "../../core/records/fields.ts";
import type { SessionStore } from "../session.ts";

/** Waits a moment without work, then runs; a later call starts the wait again. */
export interface Pause {
  after(run: () => void): void;
  /** Calls `step` in spare moments, with room for frames and keys between two calls, until it gives false. */
  bit(step: () => boolean): void;
}

const NONE: readonly Finding[] = Object.freeze([]);
const NOTHING_YET: LintResult = Object.freeze({ findings: NONE, byNode: new Map(), dismissed: [] });

/** The rules, or where they are still on their way: the first picture does not wait for them. */
export type LinterSource = Linter | Promise<Linter>;

/** What the rules say about the open tree: of the touched records at once, of the whole tree behind the typing. */
export class Findings {
  readonly #document: Document;
  readonly #session: SessionStore;
  readonly #today: () => string;
  readonly #listeners = new Set<() => void>();
  readonly #onRun = new Set<() => void>();
  #runs = 0;
  /** The run on the whole tree that is under way; what changes the tree ends it. */
  #steps: object | undefined;
  #linter: Linter | undefined;
  /** Here, but has not been asked yet: a large tree takes it longer than a frame, and the first picture goes first. */
  #fresh: Linter | undefined;
  #result = NOTHING_YET;
  #all = NONE;
  #tallies: readonly HallmarkTally[] = [];

  constructor(document: Document, session: SessionStore, today: () => string, pause: Pause, linter: LinterSource) {
    this.#document = document;
    this.#session = session;
    this.#today = today;
    const later = (): void => pause.after(() => this.#runInBits(pause));
    if ("run" in linter) this.#fresh = linter;
    if ("run" in linter) this.run();
    else
      void linter.then((loaded) => {
        this.#fresh = loaded;
        later();
      });
    document.onChange(({ diff }) => {
      this.#touch(diff);
      later();
    });
    session.subscribe((now, before) => {
      if (now.editing?.id === before.editing?.id) return;
      this.#steps = undefined;
      later();
    });
  }

  /** The rules have had their say; before that, no finding does not mean that nothing is missing. */
  get ready(): boolean {
    return this.#linter !== undefined;
  }

  /** The rules are there and wait for the first picture; `run` does not. */
  get waiting(): boolean {
    return this.#linter === undefined && this.#fresh !== undefined;
  }

  /** All findings in the order of the audit: by hallmark, then as they are read. */
  get all(): readonly Finding[] {
    return this.#all;
  }

  /** What somebody has accepted with a reason. */
  get dismissed(): readonly Dismissed[] {
    return this.#result.dismissed;
  }

  /** The findings of the baseline: known when somebody began to count, and not counted since. */
  get baseline(): readonly Dismissed[] {
    return this.#result.dismissed.filter(({ dismissal }) => isBaseline(dismissal));
  }

  /** How far the tree is with each hallmark. The same array as long as the numbers are the same. */
  get tallies(): readonly HallmarkTally[] {
    return this.#tallies;
  }

  /** The findings of one node; the same array as long as they are the same. */
  of(id: Id): readonly Finding[] {
    return this.#result.byNode.get(id) ?? NONE;
  }

  /** Runs all rules now. */
  run(): void {
    const linter = this.#linter ?? this.#fresh;
    this.#steps = undefined;
    if (linter) this.#takeRun(linter, linter.run(this.#document, this.#options()));
  }

  /** Runs all rules as soon as there is time; calls back when it is done, unless the tree has changed by then. */
  runSoon(pause: Pause, done: () => void): void {
    const stop = this.onRun(() => {
      stop();
      done();
    });
    this.#runInBits(pause);
  }

  /** Runs all rules a bit at a time: those who type or pan meanwhile wait for one of them at most. */
  #runInBits(pause: Pause): void {
    const linter = this.#linter ?? this.#fresh;
    if (!linter) return;
    const steps = linter.steps(this.#document, this.#options());
    this.#steps = steps;
    pause.bit(() => {
      if (this.#steps !== steps) return false;
      const { done, value } = steps.next();
      if (done) {
        this.#steps = undefined;
        this.#takeRun(linter, value);
      }
      return !done;
    });
  }

  #takeRun(linter: Linter, result: LintResult): void {
    const isFirst = this.#linter === undefined;
    this.#linter = linter;
    const tallies = linter.tallies(this.#document);
    const sameTallies = sameValue(tallies, this.#tallies);
    if (!sameTallies) this.#tallies = tallies;
    const told = this.#take(result, sameTallies);
    this.#runs += 1;
    for (const listener of [...this.#onRun]) listener();
    // That nothing is missing is news as well, once.
    if (isFirst && !told) this.#tell();
  }

  /** How often the whole tree was looked at; stands for what `ask` would answer. */
  get runs(): number {
    return this.#runs;
  }

  /** Something else about the tree, as of the last run; undefined while the rules are on their way. */
  ask<V>(fact: Fact<V>): V | undefined {
    return this.#linter?.ask(this.#document, fact);
  }

  /** Calls back after each run on the whole tree, whatever it found. */
  onRun(listener: () => void): () => void {
    this.#onRun.add(listener);
    return () => this.#onRun.delete(listener);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #touch(diff: Diff): void {
    this.#steps = undefined;
    if (!this.#linter) return;
    this.#take(this.#linter.touch(this.#document, touchedIds(diff), this.#options()));
  }

  #options(): LintOptions {
    return { today: this.#today(), editing: this.#session.getState().editing?.id };
  }

  /** True if somebody was told of it. */
  #take(result: LintResult, sameTallies = true): boolean {
    const before = this.#result;
    this.#result = result;
    if (result.findings !== before.findings) this.#all = inAuditOrder(result.findings);
    else if (result.dismissed === before.dismissed && sameTallies) return false;
    this.#tell();
    return true;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
