import type { Marker, SnapshotShelf } from "../../adapters/storage/port.ts";
import type { Document } from "../../core/document/document.ts";
import type { Id } from "../../core/records/fields.ts";
import { aimtreeInStretches } from "../../formats/aimtree/write.ts";
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
  /** Lets the page do what it has to do meanwhile. Without it a snapshot is written in one go. */
  readonly breathe?: () => Promise<unknown>;
}

/** ms of editing after which a snapshot is taken. */
const EDITING = 5 * 60_000;
/** ms after which a tree that was opened is looked for on the shelf: one that came in from a file is not there yet. */
const OPENED = 10_000;

interface Watched {
  readonly document: Document;
  readonly saver: Saver;
}

/**
 * Takes snapshots of the tree that is open: after five minutes of editing, whenever `take` is called, and soon after it
 * was opened if there is none yet. Each holds the tree as it was when it was asked for; the text of a large one is made
 * in stretches, so that the page goes on.
 */
export class SnapshotKeeper {
  readonly #to: Keeping;
  #open: Watched | undefined;
  #changed = false;
  /** Nobody has looked yet whether there is a snapshot of what was opened. */
  #unknown = false;
  #stopWaiting: (() => void) | undefined;
  #taking: Promise<void> = Promise.resolve();
  /** The page may be gone soon: what is being written is not put off any more. */
  #hurries = false;
  #goOn: (() => void) | undefined;

  constructor(to: Keeping) {
    this.#to = to;
  }

  /** Looks after a tree; gives the way to stop, which takes a last snapshot. */
  watch(document: Document, saver: Saver): () => Promise<void> {
    this.#open = { document, saver };
    this.#changed = false;
    this.#unknown = true;
    const stopLooking = this.#to.after(OPENED, () => void this.take());
    const stop = document.onChange(() => {
      this.#changed = true;
      this.#stopWaiting ??= this.#to.after(EDITING, () => void this.take());
    });
    return () => {
      stopLooking();
      stop();
      const last = this.take();
      this.#open = undefined;
      return last;
    };
  }

  /**
   * Takes a snapshot of the open tree as it is now: if it has changed since the last one, or none is known, or `always`, as
   * before an import. `leaving`: if it has changed, and without a pause, this one and what is being written.
   * Never rejects: a failure is reported.
   */
  take(when: "changed" | "always" | "leaving" = "changed"): Promise<void> {
    this.#hurries = when === "leaving";
    if (this.#hurries) this.#goOn?.();
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    const must = this.#changed || when === "always";
    if (!this.#open || !(must || this.#unknown) || !this.#to.shelf.available) return this.#taking;
    // A tree that is held back is not there yet: nothing was typed.
    if (this.#open.saver.state.kind === "new") return this.#taking;
    this.#changed = false;
    this.#unknown = false;
    const open = this.#open;
    this.#taking = this.#taking.then(must ? this.#keep(open) : () => this.#keepFirst(open)).catch((error: unknown) => {
      this.#changed = true;
      this.#to.onError(error);
    });
    return this.#taking;
  }

  /** The tree as it is now, to be kept when those before it are. */
  #keep({ document, saver }: Watched): () => Promise<void> {
    const { shelf, marker, holds, now } = this.#to;
    const tree = document.tree.id;
    const [at, { rev }] = [now(), saver];
    const write = aimtreeInStretches(document);
    return async () => {
      const copy = { at, rev, text: await write(() => this.#breathe()) };
      // With the snapshot, not after it: when there is one, it is known too how far the tree had come.
      marker.copy();
      if (!(await shelf.keep(tree, copy, holds(tree)))) return;
      // From now on the tree is known to exist, even where no database kept it.
      marker.add([tree]);
    };
  }

  /** Resolves soon, or at once where the page is being left. */
  #breathe(): Promise<unknown> | undefined {
    const { breathe } = this.#to;
    if (!breathe || this.#hurries) return undefined;
    const goneOn = new Promise<void>((goOn) => {
      this.#goOn = goOn;
    });
    return Promise.race([breathe(), goneOn]);
  }

  /** Keeps what was opened, unless it is there already. */
  async #keepFirst(open: Watched): Promise<void> {
    const { tree } = open.document;
    const { rev } = open.saver;
    const copies = await this.#to.shelf.list();
    if (!copies.some((copy) => copy.tree === tree.id && copy.rev >= rev)) await this.#keep(open)();
  }
}
