import type { Batch, Missed, NewOp, StoreErrorKind, TreeStore, Unsent } from "../../adapters/storage/port.ts";
import type { Document } from "../../core/document/document.ts";
import type { History, HistoryRows } from "../../core/document/history.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import { countsOf, nodesAdded } from "./counts.ts";
import { kindOf } from "./kind-of.ts";
import { LaidAside } from "./laid-aside.ts";
import { Pending, withBase } from "./pending.ts";
import { afterTimeout, Silence } from "./silence.ts";

/**
 * new: not stored, because nothing was typed yet or because of `hold`. saved: all of it is on the disk.
 * not-saved: it is in memory only, and will be tried again unless `why` is outdated, newer or damaged.
 */
export type SaveState =
  | { readonly kind: "new" | "saving" | "saved" }
  | { readonly kind: "not-saved"; readonly why: StoreErrorKind };

export interface SaverOptions {
  readonly document: Document;
  readonly history: History;
  readonly store: TreeStore;
  /** Id of this browser tab. */
  readonly tab: string;
  /** Unique for this page load. */
  readonly session: string;
  /** The revision that the document was opened at; 0 for a tree that is not stored. */
  readonly rev: number;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  /** Called after each commit with its number. */
  readonly onCommitted?: (rev: number) => void;
  /** Called with every failure, those of reading and folding too. */
  readonly onError?: (error: unknown) => void;
  readonly after?: (ms: number, run: () => void) => () => void;
}

/** Waits before the next attempts, in ms. */
const BACK_OFF = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** Commits after which opening the tree would get slow. */
const FOLD_AT = 200;
/** Trying again cannot help: this tab or this build must not write, or somebody has to mend the rows first. */
const HOPELESS: ReadonlySet<StoreErrorKind> = new Set(["outdated", "newer", "damaged"]);

/**
 * Stores every change of one document at once: one transaction in flight, what comes meanwhile goes into the next.
 * Nothing waits for a timer.
 */
export class Saver {
  readonly #options: SaverOptions;
  readonly #tree: Id;
  readonly #pending: Pending;
  readonly #listeners = new Set<() => void>();
  readonly #stopListening: () => void;
  #state: SaveState;
  #rev: number;
  #nodes: number;
  #held = false;
  #behind = false;
  #mustFold = false;
  readonly #aside: LaidAside;
  #running: Promise<void> | undefined;
  /** Why the last attempt failed, until one succeeds. */
  #trouble: StoreErrorKind | undefined;
  #failures = 0;
  readonly #silence: Silence;
  #stopWaiting: (() => void) | undefined;
  /** What the transaction in flight was given. */
  #sent: { readonly ops: readonly NewOp[]; readonly history: HistoryRows } | undefined;

  constructor(options: SaverOptions) {
    const { document, session, rev } = options;
    this.#options = options;
    this.#tree = document.tree.id;
    this.#pending = new Pending(session);
    this.#aside = new LaidAside(options);
    this.#rev = rev;
    this.#state = { kind: rev === 0 ? "new" : "saved" };
    this.#silence = new Silence(options.after ?? afterTimeout, () => this.#show());
    this.#nodes = countsOf(document.all()).nodes;
    this.#stopListening = document.onStep((change) => {
      this.#nodes += nodesAdded(change.diff);
      if (change.origin === "tab") return;
      this.#pending.add(change, options.now());
      this.#jot();
      this.#run();
      this.#show();
    });
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The last revision that the document has taken in or made. */
  get rev(): number {
    return this.#rev;
  }

  /** Calls `listener` whenever the state changes; gives the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores nothing until `release`: what a tree begins with before anything is typed. */
  hold(): void {
    this.#held = true;
    this.#show();
  }

  get isHeld(): boolean {
    return this.#held;
  }

  release(): void {
    this.#held = false;
    this.#jot();
    this.#run();
    this.#show();
  }

  /** Does again what pages could not store before they went away. `look` finds what others left. */
  bringBack(unsent: Unsent, look: () => Promise<Unsent>): void {
    if (unsent.tabs.size === 0) return;
    this.#aside.bringBack(unsent, look);
    this.#jot();
    this.#run();
  }

  /** Reads what other tabs have stored. */
  catchUp(): void {
    this.#behind = true;
    this.#run();
  }

  /** Works the commits into the chunks; for an idle moment. */
  fold(): void {
    this.#mustFold = true;
    this.#run();
  }

  /** Tries again at once. */
  retry(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#run();
  }

  /** Waits until everything that may be stored is, or one more attempt has failed or stays silent. True if nothing is unsaved. */
  async flush(): Promise<boolean> {
    if (this.#stopWaiting) this.retry();
    while (this.#running !== undefined && !this.#silence.now) {
      await Promise.race([this.#running, this.#silence.begun()]);
    }
    return this.#held || this.#pending.size === 0;
  }

  /**
   * The page goes away: lays aside what is not known to be stored. The page may come back, so nothing is forgotten
   * here; if it does not, whoever opens the tree next finds it.
   */
  leave(): void {
    if (this.#held || this.#pending.size === 0) return;
    this.#aside.leave(this.#told(this.#pending.send()));
  }

  /** Stops; what is pending is dropped, and later changes of the document are not stored. */
  stop(): void {
    this.#stopListening();
    this.#stopWaiting?.();
    this.#listeners.clear();
  }

  /** Notes what is not known to be stored, for the case that the page dies without a word. */
  #jot(): void {
    const { store, tab, document } = this.#options;
    const isSmall = this.#pending.isSmall(this.#rev > 0 ? 0 : document.size);
    if (!this.#held) store.jot(this.#tree, tab, isSmall ? this.#told(this.#pending.look()) : []);
  }

  /** Changes as whoever finds them needs them: of a tree that is not stored yet with what it began with. */
  #told(ops: readonly NewOp[]): readonly NewOp[] {
    return this.#rev > 0 ? ops : withBase(ops, this.#pending.underneath(this.#options.document));
  }

  #run(): void {
    if (this.#running || this.#stopWaiting) return;
    const job = this.#next();
    if (job) this.#running = this.#work(job);
  }

  #next(): (() => Promise<void>) | undefined {
    if (this.#held) return undefined;
    if (this.#pending.size > 0) return () => this.#commit();
    if (this.#behind) return () => this.#read();
    if (this.#aside.isOpen) return () => this.#aside.goOn();
    if (this.#mustFold) return () => this.#fold();
    return undefined;
  }

  async #work(first: () => Promise<void>): Promise<void> {
    try {
      for (let job: (() => Promise<void>) | undefined = first; job; job = this.#next()) {
        await this.#silence.watch(job);
        this.#trouble = undefined;
        this.#failures = 0;
        this.#show();
      }
    } catch (error) {
      this.#fail(error);
    }
    this.#running = undefined;
    this.#run();
  }

  async #commit(): Promise<void> {
    const { store, tab, now, onCommitted } = this.#options;
    const request = { tree: this.#tree, tab, rev: this.#rev, at: now(), taken: this.#aside.give() };
    const { rev, unfolded, isMore } = await store.commit(request, (missed) => this.#merge(missed));
    const sent = this.#sent?.ops ?? [];
    this.#sent = undefined;
    this.#aside.gone(isMore === true);
    this.#pending.drop(sent);
    this.#jot();
    this.#rev = rev;
    this.#mustFold ||= unfolded >= FOLD_AT;
    if (sent.length > 0) onCommitted?.(rev);
  }

  /** Runs inside the transaction: what it gives is the document and the history of one and the same moment. */
  #merge(missed: Missed): Batch {
    const { document, history } = this.#options;
    this.#takeIn(missed);
    this.#sent = { ops: this.#pending.send(), history: history.takeUnsaved() };
    return {
      ...this.#sent,
      title: treeTitle(document),
      counts: { records: document.size, nodes: this.#nodes },
      records: () => document.all(),
    };
  }

  async #read(): Promise<void> {
    this.#behind = false;
    try {
      const missed = await this.#options.store.since(this.#tree, this.#rev);
      if (missed) this.#takeIn(missed);
    } catch (error) {
      this.#behind = true;
      throw error;
    }
  }

  #takeIn(missed: Missed): void {
    const before = this.#rev;
    this.#pending.takeIn(this.#options.document, missed);
    this.#rev = missed.rev;
    if (missed.rev !== before) this.#jot();
  }

  async #fold(): Promise<void> {
    this.#mustFold = false;
    await this.#options.store.fold(this.#tree);
  }

  #fail(error: unknown): void {
    const { history, onError, after = afterTimeout } = this.#options;
    if (this.#sent) history.giveBack(this.#sent.history);
    this.#sent = undefined;
    this.#aside.giveBack();
    this.#trouble = kindOf(error);
    const wait = BACK_OFF[Math.min(this.#failures++, BACK_OFF.length - 1)] as number;
    this.#stopWaiting = HOPELESS.has(this.#trouble) ? () => undefined : after(wait, () => this.retry());
    this.#show();
    onError?.(error);
  }

  #show(): void {
    const state = this.#stateNow();
    if (state.kind === this.#state.kind && whyOf(state) === whyOf(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #stateNow(): SaveState {
    if (this.#held && this.#rev === 0) return { kind: "new" };
    if (this.#pending.size === 0) return { kind: this.#rev === 0 ? "new" : "saved" };
    const why = this.#silence.now ? "silent" : this.#trouble;
    return why ? { kind: "not-saved", why } : { kind: "saving" };
  }
}

function whyOf(state: SaveState): StoreErrorKind | undefined {
  return state.kind === "not-saved" ? state.why : undefined;
}
