import { type Change, type Document, wokenBy } from "../core/document/document.ts";
import { linksOf } from "../core/edits/connect.ts";
import type { Id } from "../core/records/fields.ts";
import type { Findings } from "./audit/findings.ts";

type Watcher = () => void;

/**
 * Who is told that what can be said of a node may have changed: its name, its place among the others, its findings. A
 * letter is news for its own node and those that it is linked with; only a node that comes, goes or moves is for all.
 */
export class News {
  readonly #document: Document;
  readonly #findings: Findings;
  readonly #watchers = new Map<Id, Set<Watcher>>();
  /** The findings of the watched nodes as their watchers know them. */
  readonly #known = new Map<Id, readonly unknown[]>();

  /** `movesSome` says of a change whether a node may have another place after it. */
  constructor(document: Document, findings: Findings, movesSome: (change: Change) => boolean) {
    this.#document = document;
    this.#findings = findings;
    document.onChange((change) => this.#wake(movesSome(change) ? [...this.#watchers.keys()] : this.#concerned(change)));
    findings.subscribe(() => this.#wake([...this.#watchers.keys()].filter((id) => this.#isJudgedAnew(id))));
  }

  /** Calls `watcher` when something that can be said of the node may have changed; gives the way to stop. */
  watch(id: Id, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    if (!this.#known.has(id)) this.#known.set(id, this.#findings.of(id));
    return () => {
      watchers.delete(watcher);
      if (watchers.size > 0 || this.#watchers.get(id) !== watchers) return;
      this.#watchers.delete(id);
      this.#known.delete(id);
    };
  }

  /** What a change touches or speaks of, and the other ends of its links: they are named after it. */
  #concerned({ diff }: Change): Set<Id> {
    const ids = wokenBy(diff);
    for (const id of [...ids]) for (const link of linksOf(this.#document, id)) ids.add(link.from).add(link.to);
    return ids;
  }

  #isJudgedAnew(id: Id): boolean {
    const now = this.#findings.of(id);
    const isNew = this.#known.get(id) !== now;
    this.#known.set(id, now);
    return isNew;
  }

  #wake(ids: Iterable<Id>): void {
    for (const id of ids) for (const watcher of [...(this.#watchers.get(id) ?? [])]) watcher();
  }
}
