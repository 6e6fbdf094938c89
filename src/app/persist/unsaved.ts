import type { Id } from "../../core/records/fields.ts";
import type { OpenTree } from "./open-tree.ts";
import type { Saver } from "./saver.ts";

/**
 * What this page holds in memory only. A tree that was left while something of it could not be stored stays here and
 * goes on trying until it is; whoever opens it again gets it back, or the open tree would lack what waits. As long as
 * anything waits for a store that refuses, the page asks before it closes.
 */
export class Unsaved {
  readonly #ask: () => () => void;
  readonly #savers = new Set<Saver>();
  readonly #left = new Map<Id, OpenTree>();
  #stopAsking: (() => void) | undefined;

  /** `askBeforeClosing` makes the page ask from now on; it gives the way to stop. */
  constructor(askBeforeClosing: () => () => void) {
    this.#ask = askBeforeClosing;
  }

  /** Watches the saver of a tree that was opened; gives the way to stop. */
  watch(saver: Saver): () => void {
    this.#savers.add(saver);
    const stop = saver.subscribe(() => this.#judge());
    return () => {
      stop();
      this.#savers.delete(saver);
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
    const saved = await Promise.all([...this.#savers].map((saver) => saver.flush()));
    return saved.every(Boolean);
  }

  #judge(): void {
    const refused = [...this.#savers].some(({ state }) => state.kind === "not-saved");
    if (refused) this.#stopAsking ??= this.#ask();
    else {
      this.#stopAsking?.();
      this.#stopAsking = undefined;
    }
  }
}
