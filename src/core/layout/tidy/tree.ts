import type { Id } from "../../records/fields.ts";
import { type Change, Growth } from "./growth.ts";
import type { LayoutOptions } from "./options.ts";
import { Packer } from "./packer.ts";
import { Plot } from "./plot.ts";
import { BLOCK, CARD, FREE, NOBODY, Slots } from "./slots.ts";
import type { LayoutSource } from "./source.ts";
import { arrange } from "./stacks.ts";

const NO_BLOCKS: readonly number[] = Object.freeze([]);

/**
 * The tree in its own axes, kept up to date. An update reads the touched nodes, groups children into stacks,
 * counts cards into rows, and packs anew only what lies between a change and the root.
 */
export class TidyTree {
  readonly slots = new Slots();
  readonly options: LayoutOptions;
  readonly forest: Plot;
  /** The plots in the tray, in order. */
  strays: readonly Plot[] = [];
  /** Grows with every update. */
  version = 0;
  readonly #plots = new Map<number, Plot>();
  readonly #unsettled = new Set<Plot>();
  readonly #packer: Packer;
  readonly #growth: Growth;
  readonly #path: number[] = [];
  #strayRoots: readonly number[] = [];

  constructor(source: LayoutSource, options: LayoutOptions) {
    this.options = options;
    this.#packer = new Packer(this.slots, options);
    this.#growth = new Growth(this.slots, source, options);
    this.forest = this.#plot(this.#growth.forest);
    this.update([]);
  }

  /** The card of a node, `NOBODY` for one that is folded away or unknown. */
  slotOf(id: Id): number {
    return this.#growth.slotOf(id);
  }

  plotOf(slot: number): Plot {
    return this.#plots.get(this.slots.plot.get(slot)) ?? this.forest;
  }

  /** Where a card or block begins, along. */
  beginOf(slot: number): number {
    const { row, inset } = this.slots;
    return this.plotOf(slot).rows.begin(row.get(slot)) + inset.get(slot);
  }

  /** Centre across from the root of the plot, worked out when asked for and remembered for this version. */
  centreOf(slot: number): number {
    const { up, centre, offset, stamp } = this.slots;
    const path = this.#path;
    let above = slot;
    while (above !== NOBODY && stamp.get(above) !== this.version) {
      path.push(above);
      above = up.get(above);
    }
    let at = above === NOBODY ? 0 : centre.get(above);
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      at += offset.get(next);
      centre.set(next, at);
      stamp.set(next, this.version);
    }
    return at;
  }

  /** Reads the touched nodes again, and the two lists of roots. */
  update(touched: Iterable<Id>): void {
    const { slots } = this;
    const change = this.#growth.read(touched);
    if (this.#strayRoots !== this.#growth.strays) {
      this.#strayRoots = this.#growth.strays;
      this.strays = this.#strayRoots.map((root) => this.#plot(root));
    }
    for (const card of change.fallen) {
      this.#dropBlocks(card);
      this.#uncount(card);
    }
    const rowed = this.#setRows(change);
    const changed = change.sized;
    for (const parent of change.arrange) {
      if (slots.is(parent, FREE)) continue;
      this.#arrange(parent);
      changed.push(...this.#blocksOf(parent), parent);
    }
    this.#count(rowed);
    this.#count(changed);
    for (const parent of change.arrange) this.#count(slots.kidsOf(parent));
    this.#packAgain(changed);
    this.#free(change);
    this.version++;
  }

  #plot(root: number): Plot {
    const known = this.#plots.get(root);
    if (known) return known;
    const plot = new Plot(root, this.options);
    this.#plots.set(root, plot);
    this.#unsettled.add(plot);
    this.#packer.pack(root);
    return plot;
  }

  #blocksOf(parent: number): readonly number[] {
    const { slots } = this;
    if (slots.itemsOf(parent) === slots.kidsOf(parent)) return NO_BLOCKS;
    return slots.itemsOf(parent).filter((item) => slots.is(item, BLOCK));
  }

  /** Gives moved cards, and all below them, the row and plot of their new place. */
  #setRows({ moved, arrange }: Change): number[] {
    const { slots } = this;
    const { row, plot, parent } = slots;
    const rowed: number[] = [];
    for (const card of moved) {
      const above = parent.get(card);
      if (above === NOBODY || slots.is(card, FREE)) continue;
      if (row.get(card) === row.get(above) + 1 && plot.get(card) === plot.get(above)) continue;
      const rest = [card];
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        row.set(next, row.get(parent.get(next)) + 1);
        plot.set(next, plot.get(parent.get(next)));
        rowed.push(next);
        if (this.#blocksOf(next).length > 0) arrange.add(next);
        for (const kid of slots.kidsOf(next)) rest.push(kid);
      }
    }
    return rowed;
  }

  #dropBlocks(parent: number): void {
    for (const block of this.#blocksOf(parent)) {
      const plot = this.#plots.get(this.slots.plot.get(block));
      if (plot?.blocks.delete(block)) this.#unsettled.add(plot);
    }
  }

  #arrange(parent: number): void {
    this.#dropBlocks(parent);
    arrange(this.slots, parent, this.options);
    const plot = this.plotOf(parent);
    for (const block of this.#blocksOf(parent)) {
      plot.blocks.add(block);
      this.#unsettled.add(plot);
    }
  }

  /** Tells the rows what changed about these cards. In a stack only the first card of a column stands in the row. */
  #count(cards: Iterable<number>): void {
    const { slots } = this;
    for (const card of cards) {
      if (!slots.is(card, CARD)) continue;
      const stacked = slots.is(slots.up.get(card), BLOCK);
      const along = stacked ? 0 : slots.along.get(card);
      const lead = slots.inset.get(card) > 0 ? 0 : slots.lead.get(card);
      const row = slots.row.get(card);
      const counted =
        slots.countedRow.get(card) === row + 1 &&
        slots.countedPlot.get(card) === slots.plot.get(card) &&
        slots.countedAlong.get(card) === along &&
        slots.countedLead.get(card) === lead;
      if (counted) continue;
      this.#uncount(card);
      const plot = this.plotOf(card);
      plot.rows.add(row, along, lead);
      this.#unsettled.add(plot);
      slots.countedRow.set(card, row + 1);
      slots.countedPlot.set(card, plot.root);
      slots.countedAlong.set(card, along);
      slots.countedLead.set(card, lead);
    }
  }

  #uncount(card: number): void {
    const { countedRow, countedPlot, countedAlong, countedLead } = this.slots;
    const plot = this.#plots.get(countedPlot.get(card));
    if (countedRow.get(card) === 0 || !plot) return;
    plot.rows.remove(countedRow.get(card) - 1, countedAlong.get(card), countedLead.get(card));
    countedRow.set(card, 0);
    this.#unsettled.add(plot);
  }

  /** Packs the changed slots and all above them, the deepest rows first. */
  #packAgain(changed: readonly number[]): void {
    const { slots } = this;
    const byRow: number[][] = [];
    const mark = (changedSlot: number): void => {
      for (let slot = changedSlot; slot !== NOBODY && slots.marked.get(slot) === 0; slot = slots.up.get(slot)) {
        slots.marked.set(slot, 1);
        const place = slots.row.get(slot) + 1;
        while (byRow.length <= place) byRow.push([]);
        byRow[place]?.push(slot);
      }
    };
    for (const slot of changed) if (!slots.is(slot, FREE)) mark(slot);
    for (const plot of this.#unsettled) for (const block of plot.settle(slots)) mark(block);
    this.#unsettled.clear();
    for (const row of byRow.reverse()) {
      for (const slot of row) {
        this.#packer.pack(slot);
        slots.marked.set(slot, 0);
      }
    }
  }

  #free({ fallen, withered }: Change): void {
    for (const card of fallen) {
      for (const block of this.#blocksOf(card)) this.slots.release(block);
      this.slots.release(card);
    }
    for (const root of withered) {
      this.#plots.delete(root);
      this.slots.release(root);
    }
  }
}
