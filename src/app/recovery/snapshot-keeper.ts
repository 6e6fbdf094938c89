import type { Marker, SnapshotShelf } from "../../adapters/storage/port.ts";
import type { Document } from "../../core/document/document.ts";
import type { Id } from "../../core/records/fields.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import type { Saver } from "../persist/saver.ts";

interface Keeping {
  readonly shelf: SnapshotShelf;
  readonly marker: Marker;
  /** The instant, ISO 8601. */
  readonly now: () => string;
  readonly onError: (error: unknown) => void;
  /** No copy of this tree may go: something of it was lost, and one of them may have it. */
  readonly holds: (tree: Id) => boolean;
  /** Runs something later; gives the way to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** ms of editing after which a snapshot is taken. */
const EDITING = 5 * 60_000;

/** Takes snapshots of the tree that is open: after five minutes of editing, and whenever `take` is called. */
export class SnapshotKeeper {
  readonly #to: Keeping;
  #open: { readonly document: Document; readonly saver: Saver } | undefined;
  #changed = false;
  #stopWaiting: (() => void) | undefined;
  #taking: Promise<void> = Promise.resolve();

  constructor(to: Keeping) {
    this.#to = to;
  }

  /** Looks after a tree; gives the way to stop, which takes a last snapshot. */
  watch(document: Document, saver: Saver): () => Promise<void> {
    this.#open = { document, saver };
    this.#changed = false;
    const stop = document.onChange(() => {
      this.#changed = true;
      this.#stopWaiting ??= this.#to.after(EDITING, () => void this.take());
    });
    return () => {
      stop();
      const last = this.take();
      this.#open = undefined;
      return last;
    };
  }

  /**
   * Takes a snapshot of the open tree as it is now: if it has changed since the last one, or `always`, as before an
   * import. Never rejects: a failure is reported.
   */
  take(when: "changed" | "always" = "changed"): Promise<void> {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    if (!this.#open || !(this.#changed || when === "always") || !this.#to.shelf.available) return this.#taking;
    this.#changed = false;
    const { document, saver } = this.#open;
    // A tree that is held back is not there yet: nothing was typed.
    if (saver.state.kind === "new") return this.#taking;
    const tree = document.tree.id;
    const copy = { at: this.#to.now(), rev: saver.rev, text: writeAimtree(document) };
    this.#taking = this.#taking
      .then(async () => {
        const { shelf, marker, holds } = this.#to;
        if (!(await shelf.keep(tree, copy, holds(tree)))) return;
        // From now on the tree is known to exist, even where no database kept it.
        marker.add([tree]);
        marker.copy();
      })
      .catch((error: unknown) => {
        this.#changed = true;
        this.#to.onError(error);
      });
    return this.#taking;
  }
}
