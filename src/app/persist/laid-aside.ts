import type { NewOp, TreeStore, Unsent, UnsentTabs } from "../../adapters/storage/port.ts";
import type { Document } from "../../core/document/document.ts";
import { moreThan } from "./pending.ts";

/** How often a note may turn out to be longer than it was: its tab has just died. */
const LOOKS = 4;

export interface LaidAsideOptions {
  readonly document: Document;
  readonly store: TreeStore;
  /** Id of this browser tab. */
  readonly tab: string;
  readonly onError?: (error: unknown) => void;
}

/**
 * What pages laid aside of one tree and what became of it: what this tab does again goes with the commit that stores it.
 * If it outlived that, the next visit would do it once more, over all that was done since.
 */
export class LaidAside {
  readonly #to: LaidAsideOptions;
  /** To be forgotten. */
  #tabs = new Map<string, string | undefined>();
  /** What the transaction in flight forgets. */
  #given: UnsentTabs | undefined;
  /** What was done again. */
  #ops: readonly NewOp[] = [];
  #look: (() => Promise<Unsent>) | undefined;
  #looks = 0;
  #isMore = false;

  constructor(to: LaidAsideOptions) {
    this.#to = to;
  }

  /** Something has to be forgotten, or looked for. */
  get isOpen(): boolean {
    return this.#isMore || this.#tabs.size > 0;
  }

  /** Lays the changes of this page aside, which goes away. */
  leave(ops: readonly NewOp[]): void {
    const { document, store, tab, onError } = this.#to;
    this.#tabs.set(tab, undefined);
    store.leaveUnsent(document.tree.id, tab, ops).catch((error: unknown) => onError?.(error));
  }

  /** Does again what was found. `look` finds what others left. */
  bringBack({ ops, tabs }: Unsent, look: () => Promise<Unsent>): void {
    const { document, tab } = this.#to;
    this.#look = look;
    for (const op of ops) document.apply(op.label, moreThan(this.#ops, op));
    this.#ops = ops;
    for (const [owner, read] of tabs) this.#tabs.set(owner, owner === tab ? undefined : read);
  }

  /** What the next transaction is to forget. */
  give(): UnsentTabs | undefined {
    if (this.#tabs.size === 0) return undefined;
    this.#given = this.#tabs;
    this.#tabs = new Map();
    return this.#given;
  }

  /** The transaction failed. */
  giveBack(): void {
    this.#tabs = new Map([...(this.#given ?? []), ...this.#tabs]);
    this.#given = undefined;
  }

  /** The transaction came back. */
  gone(isMore: boolean): void {
    this.#given = undefined;
    if (isMore && this.#looks++ < LOOKS) this.#isMore = true;
  }

  /** Looks for what showed late, or forgets what needs no commit. */
  async goOn(): Promise<void> {
    const { document, store } = this.#to;
    if (this.#isMore && this.#look) {
      const found = await this.#look();
      this.#isMore = false;
      this.bringBack(found, this.#look);
      return;
    }
    const tabs = this.give();
    if (tabs) this.gone(!(await store.forgetUnsent(document.tree.id, tabs)));
  }
}
