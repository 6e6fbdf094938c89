import { createStore, type StoreApi } from "zustand/vanilla";
import type { TreeRow, TreeStore } from "../../adapters/storage/port.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Excerpt } from "../../core/query/excerpt.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Face } from "../../core/records/node.ts";

/** A node that holds what is asked. */
export interface Hit {
  readonly node: Id;
  readonly face: Face;
  readonly title: string;
  /** From–to positions of what is asked in the title. */
  readonly marks: readonly number[];
  /** Where else it stands, if not in the title. */
  readonly excerpt: Excerpt | undefined;
}

export interface TreeHits {
  readonly tree: TreeRow;
  readonly title: string;
  readonly marks: readonly number[];
  /** The best of them. */
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly count: number;
}

interface Search {
  readonly asked: string;
  readonly found: readonly TreeHits[];
  /** Trees are still being looked through. */
  readonly running: boolean;
}

const NOTHING: Search = { asked: "", found: [], running: false };

/** Looks through the titles and texts of all trees. A tree is read once for each commit that it had. */
export class TreeSearch {
  readonly store: StoreApi<Search> = createStore<Search>(() => NOTHING);
  readonly #trees: TreeStore;
  readonly #known = new Map<Id, { readonly rev: number; readonly view: View }>();
  #turn = 0;

  constructor(trees: TreeStore) {
    this.#trees = trees;
  }

  /** Shows what is found as it is found; a newer question ends an older one. */
  async ask(asked: string, rows: readonly TreeRow[]): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (asked.trim() === "") {
      this.store.setState(NOTHING);
      return;
    }
    const before = this.store.getState();
    // The list changed behind the same question: what is shown stays until the new answer is whole.
    const again = before.asked === asked;
    this.store.setState({ asked, found: again ? before.found : [], running: true });
    const found: TreeHits[] = [];
    const { hitsIn } = await import("./hits.ts");
    for (const row of rows) {
      const view = await this.#viewOf(row);
      if (turn !== this.#turn) return;
      const hits = hitsIn(row, view, asked);
      if (!hits) continue;
      found.push(hits);
      // Shown at 1, 2, 4, 8 …: to draw a long list anew for each tree would cost more than the search.
      if (!again && Number.isInteger(Math.log2(found.length))) this.store.setState({ found: [...found] });
    }
    this.store.setState({ asked, found, running: false });
  }

  /** Undefined where a tree cannot be read: its title can still be found. */
  async #viewOf({ id, rev }: TreeRow): Promise<View | undefined> {
    const known = this.#known.get(id);
    if (known?.rev === rev) return known.view;
    const opened = await this.#trees.open(id);
    if (!opened) return undefined;
    const view = new RecordStore(opened.records);
    this.#known.set(id, { rev: opened.row.rev, view });
    return view;
  }
}
