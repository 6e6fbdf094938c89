import type { Document } from "../../core/document/document.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { Linter } from "../../core/lint/run.ts";
import type { Id } from "../../core/records/fields.ts";
import type { SessionStore } from "../session.ts";

/** Waits a moment without work, then runs; a later call starts the wait again. */
export interface Pause {
  after(run: () => void): void;
}

const NONE: readonly Finding[] = Object.freeze([]);

/** What the rules say about the open tree, kept up to date behind the typing. */
export class Findings {
  readonly #document: Document;
  readonly #session: SessionStore;
  readonly #today: () => string;
  readonly #linter = new Linter();
  readonly #listeners = new Set<() => void>();
  #all: readonly Finding[] = NONE;
  #byNode = new Map<Id, readonly Finding[]>();

  constructor(document: Document, session: SessionStore, today: () => string, pause: Pause) {
    this.#document = document;
    this.#session = session;
    this.#today = today;
    const later = (): void => pause.after(() => this.run());
    document.onChange(later);
    session.subscribe((now, before) => {
      if (now.editing?.id !== before.editing?.id) later();
    });
    this.run();
  }

  /** All findings, in the order of the audit. */
  get all(): readonly Finding[] {
    return this.#all;
  }

  /** The findings of one node; the same array as long as they are the same. */
  of(id: Id): readonly Finding[] {
    return this.#byNode.get(id) ?? NONE;
  }

  /** Runs the rules now. */
  run(): void {
    const { editing } = this.#session.getState();
    const result = this.#linter.run(this.#document, { today: this.#today(), editing: editing?.id });
    if (result.findings === this.#all) return;
    this.#all = result.findings;
    this.#byNode = result.byNode;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
