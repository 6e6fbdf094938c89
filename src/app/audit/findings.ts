import { type Diff, touchedIds } from "../../core/document/diff.ts";
import type { Document } from "../../core/document/document.ts";
import type { LintResult } from "../../core/lint/results.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Linter, LintOptions } from "../../core/lint/run.ts";
import type { Id } from "../../core/records/fields.ts";
import type { SessionStore } from "../session.ts";

/** Waits a moment without work, then runs; a later call starts the wait again. */
export interface Pause {
  after(run: () => void): void;
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
  #linter: Linter | undefined;
  #result = NOTHING_YET;

  constructor(document: Document, session: SessionStore, today: () => string, pause: Pause, linter: LinterSource) {
    this.#document = document;
    this.#session = session;
    this.#today = today;
    const later = (): void => pause.after(() => this.run());
    if ("run" in linter) this.#begin(linter);
    else void linter.then((loaded) => this.#begin(loaded));
    document.onChange(({ diff }) => {
      this.#touch(diff);
      later();
    });
    session.subscribe((now, before) => {
      if (now.editing?.id !== before.editing?.id) later();
    });
  }

  /** All findings, in the order of the audit. */
  get all(): readonly Finding[] {
    return this.#result.findings;
  }

  /** The findings of one node; the same array as long as they are the same. */
  of(id: Id): readonly Finding[] {
    return this.#result.byNode.get(id) ?? NONE;
  }

  /** Runs all rules now. */
  run(): void {
    if (this.#linter) this.#take(this.#linter.run(this.#document, this.#options()));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #begin(linter: Linter): void {
    this.#linter = linter;
    this.run();
  }

  #touch(diff: Diff): void {
    if (!this.#linter) return;
    this.#take(this.#linter.touch(this.#document, touchedIds(diff), this.#options()));
  }

  #options(): LintOptions {
    return { today: this.#today(), editing: this.#session.getState().editing?.id };
  }

  #take(result: LintResult): void {
    const same = result.findings === this.#result.findings;
    this.#result = result;
    if (same) return;
    for (const listener of [...this.#listeners]) listener();
  }
}
