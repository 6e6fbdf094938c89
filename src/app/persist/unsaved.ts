import { createStore, type StoreApi } from "zustand/vanilla";
import type { StoreErrorKind } from "../../adapters/storage/port.ts";
import type { Id } from "../../core/records/fields.ts";
import type { OpenTree } from "./open-tree.ts";

/** A tree with its saver. */
export type Kept = Pick<OpenTree, "document" | "saver">;

/** A tree of which something is in this page only, because the store refuses it. */
export interface Refused {
  readonly tree: Kept;
  readonly why: StoreErrorKind;
}

/**
 * What this page holds in memory only. A tree that was left while something of it could not be stored stays here and
 * goes on trying until it is; whoever opens it again gets it back, or the open tree would lack what waits. As long as
 * anything waits for a store that refuses, the page asks before it closes.
 */
export class Unsaved {
  /** What the store refuses now, in the order in which the trees were opened. */
  readonly store: StoreApi<{ readonly refused: readonly Refused[] }> = createStore<{
    readonly refused: readonly Refused[];
  }>(() => ({ refused: [] }));
  readonly #ask: () => () => void;
  readonly #trees = new Set<Kept>();
  readonly #left = new Map<Id, OpenTree>();
  #stopAsking: (() => void) | undefined;

  /** `askBeforeClosing` makes the page ask from now on; it gives the way to stop. */
  constructor(askBeforeClosing: () => () => void) {
    this.#ask = askBeforeClosing;
  }

  /** Watches a tree that was opened; gives the way to stop. */
  watch(tree: Kept): () => void {
    this.#trees.add(tree);
    const stop = tree.saver.subscribe(() => this.#judge());
    return () => {
      stop();
      this.#trees.delete(tree);
      this.#judge();
    };
  }

  /** Keeps a tree that was left with something unsaved. */
  keep(tree: OpenTree): void {
    const { id } = tree.document.tree;
    this.#left.set(id, tree);
    const stop = tree.saver.subscribe(() => {
      if (this.#left.get(id) !== tree) stop();
      else if (tree.saver.state.kind === "saved") {
        stop();
        this.#left.delete(id);
        tree.letGo();
      }
    });
  }

  /** Takes a tree back that was left and is still here. */
  takeBack(id: Id): OpenTree | undefined {
    const tree = this.#left.get(id);
    this.#left.delete(id);
    return tree;
  }

  /** Tries everything once more; true if nothing is unsaved. */
  async flush(): Promise<boolean> {
    const saved = await Promise.all([...this.#trees].map(({ saver }) => saver.flush()));
    return saved.every(Boolean);
  }

  #judge(): void {
    const refused = [...this.#trees].flatMap((tree): Refused[] => {
      const { state } = tree.saver;
      return state.kind === "not-saved" ? [{ tree, why: state.why }] : [];
    });
    if (refused.length + this.store.getState().refused.length > 0) this.store.setState({ refused });
    if (refused.length > 0) this.#stopAsking ??= this.#ask();
    else {
      this.#stopAsking?.();
      this.#stopAsking = undefined;
    }
  }
}
