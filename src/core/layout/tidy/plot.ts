import type { LayoutOptions } from "./options.ts";
import { Rows } from "./rows.ts";
import type { Slots } from "./slots.ts";

/**
 * A piece of the map with rows of its own: the forest is one, each subtree in the tray is another. Its cards hang
 * below an invisible root, whose centre is the origin of the plot.
 */
export class Plot {
  readonly root: number;
  readonly rows: Rows;
  readonly blocks = new Set<number>();
  /** Where its deepest card ends, along. */
  end = 0;
  /** Where the tray put it on the map; the forest stays at 0. */
  x = 0;
  y = 0;
  readonly #busGap: number;

  constructor(root: number, options: LayoutOptions) {
    this.root = root;
    this.rows = new Rows(options.levelGap);
    this.#busGap = options.busGap;
  }

  /** The line that the edges into a row share. */
  bus(row: number): number {
    return this.rows.end(row - 1) + this.#busGap;
  }

  /** Where a subtree that covers the rows from `row` to `last` surely ends. */
  endOf(last: number): number {
    return last >= this.rows.length - 1 ? this.end : this.rows.end(last) + this.#busGap;
  }

  /**
   * Places the rows after a change and lets each block cover the rows it reaches into. A block that covers a row
   * keeps the row's edges away too, so it must end well before their line.
   * @returns the blocks that cover more or fewer rows than before
   */
  settle(slots: Slots): number[] {
    this.rows.settle();
    this.end = this.rows.end(this.rows.length - 1);
    const changed: number[] = [];
    for (const block of this.blocks) {
      const row = slots.row.get(block);
      const end = this.rows.begin(row) + slots.along.get(block);
      this.end = Math.max(this.end, end);
      let last = row;
      while (last + 1 < this.rows.length && end > this.rows.end(last) + this.#busGap / 2) last++;
      if (last - row + 1 === slots.span.get(block)) continue;
      slots.span.set(block, last - row + 1);
      changed.push(block);
    }
    return changed;
  }
}
