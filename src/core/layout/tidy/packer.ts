import { NOBODY, type Outline, ROOT, type Slots } from "./slots.ts";

/** Walks down one side of a subtree's outline, row by row. With sign -1 it sees the tree mirrored. */
export class Walker {
  /** Slot at this row. */
  slot = NOBODY;
  /** Its centre, from where the walk counts. */
  at = 0;
  /** Rows of this slot from here on; more than 1 only in a block. */
  rest = 0;
  readonly #slots: Slots;
  readonly #outline: Outline;
  readonly #sign: number;

  constructor(slots: Slots, outline: Outline, sign: number) {
    this.#slots = slots;
    this.#outline = outline;
    this.#sign = sign;
  }

  start(slot: number, at: number): void {
    this.slot = slot;
    this.at = at;
    this.rest = this.#slots.span.get(slot);
  }

  /** To the next row. The caller knows that there is one. */
  next(): void {
    if (this.rest > 1) {
      this.rest--;
      return;
    }
    const items = this.#slots.itemsOf(this.slot);
    const inner = this.#outline === this.#slots.left ? items[0] : items[items.length - 1];
    if (inner !== undefined) {
      this.at += this.#sign * this.#slots.offset.get(inner);
      this.rest = this.#slots.span.get(inner);
      this.slot = inner;
      return;
    }
    this.at += this.#sign * this.#outline.threadOffset.get(this.slot);
    this.rest = this.#outline.threadRows.get(this.slot);
    this.slot = this.#outline.thread.get(this.slot);
  }
}

/** A thread that the packed subtree keeps, before the final places of the items are known. */
interface Thread {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Places in the list of items of the subtrees it leaves and enters. */
  readonly fromItem: number;
  readonly toItem: number;
  /** What remains of its offset when the two subtrees stand on the same spot. */
  readonly offset: number;
}

/** Packs items from one side: each as near to those before it as the rows allow. */
class Pass {
  /** Where each item ended up, counted from the first of this pass. */
  readonly places: number[] = [];
  readonly threads: Thread[] = [];
  /** Rows of all items together, and the first item of this pass that reaches the last of them. */
  rows = 0;
  deepest = 0;
  readonly #slots: Slots;
  readonly #facing: Outline;
  readonly #behind: Outline;
  readonly #sign: number;
  readonly #placed: Walker;
  readonly #next: Walker;

  constructor(slots: Slots, facing: Outline, behind: Outline, sign: number) {
    this.#slots = slots;
    this.#facing = facing;
    this.#behind = behind;
    this.#sign = sign;
    this.#placed = new Walker(slots, behind, sign);
    this.#next = new Walker(slots, facing, sign);
  }

  /** @param items in the order of this pass, at least one */
  run(items: readonly number[], nearGap: number, farGap: number): void {
    this.threads.length = 0;
    this.places.length = 0;
    this.rows = 0;
    this.deepest = 0;
    let before = NOBODY;
    let place = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as number;
      if (before !== NOBODY) place = this.#distance(before, place, item, nearGap, farGap);
      this.places.push(place);
      this.#join(items, i, place);
      before = item;
    }
  }

  /** How far the item must stand off: both walkers go down side by side and stop at the last common row. */
  #distance(before: number, at: number, item: number, nearGap: number, farGap: number): number {
    const { across, rows } = this.#slots;
    const placed = this.#placed;
    const next = this.#next;
    placed.start(before, at);
    next.start(item, 0);
    const common = Math.min(this.rows, rows.get(item));
    let distance = Number.NEGATIVE_INFINITY;
    for (let row = 1; ; row++) {
      const gap = row === 1 ? nearGap : farGap;
      const needed = placed.at + across.get(placed.slot) / 2 + gap + across.get(next.slot) / 2 - next.at;
      if (needed > distance) distance = needed;
      if (row === common) return distance;
      placed.next();
      next.next();
    }
  }

  /** Lengthens the outline of what is placed by what the shallower side lacks. */
  #join(items: readonly number[], index: number, place: number): void {
    const slots = this.#slots;
    const item = items[index] as number;
    const rows = slots.rows.get(item);
    if (this.rows > rows) {
      // Only this pass reads the thread: it counts in the places of this pass.
      const end = this.#behind.end.get(item);
      this.#placed.next();
      const endAt = place + this.#sign * this.#behind.endOffset.get(item);
      this.#behind.thread.set(end, this.#placed.slot);
      this.#behind.threadRows.set(end, this.#placed.rest);
      this.#behind.threadOffset.set(end, this.#sign * (this.#placed.at - endAt));
    } else if (rows > this.rows) {
      if (index > 0) this.#enter(items[this.deepest] as number, index);
      this.rows = rows;
      this.deepest = index;
    }
  }

  #enter(fromItem: number, toItem: number): void {
    this.#next.next();
    this.threads.push({
      from: this.#facing.end.get(fromItem),
      to: this.#next.slot,
      rows: this.#next.rest,
      fromItem: this.deepest,
      toItem,
      offset: this.#next.at - this.#sign * this.#facing.endOffset.get(fromItem),
    });
  }
}

/**
 * Packs the items below one slot and gives the slot the outline of the whole, from the outlines of the items: the
 * contour method of Reingold and Tilford (1981), with the threads of van der Ploeg (2014) kept per subtree.
 * Items stand in the middle between packed from the left and packed from the right (Kennedy, Drawing Trees, 1996),
 * which keeps every gap, spreads small subtrees evenly and makes mirroring exact.
 */
export class Packer {
  readonly #slots: Slots;
  readonly #fromLeft: Pass;
  readonly #fromRight: Pass;
  readonly #places: number[] = [];
  readonly #siblingGap: number;
  readonly #cousinGap: number;
  readonly #forestGap: number;

  constructor(slots: Slots, gaps: { siblingGap: number; cousinGap: number; forestGap: number }) {
    this.#slots = slots;
    this.#fromLeft = new Pass(slots, slots.left, slots.right, 1);
    this.#fromRight = new Pass(slots, slots.right, slots.left, -1);
    this.#siblingGap = gaps.siblingGap;
    this.#cousinGap = gaps.cousinGap;
    this.#forestGap = gaps.forestGap;
  }

  /** Brings `slot` up to date; its items are. Costs the common rows of the items. */
  pack(slot: number): void {
    const slots = this.#slots;
    const items = slots.itemsOf(slot);
    const half = slots.across.get(slot) / 2;
    slots.least.set(slot, -half);
    slots.most.set(slot, half);
    if (items.length === 0) this.#close(slot);
    else this.#combine(slot, items);
  }

  /** A leaf or block is its own outline. */
  #close(slot: number): void {
    const { rows, span, left, right } = this.#slots;
    rows.set(slot, span.get(slot));
    for (const side of [left, right]) {
      side.end.set(slot, slot);
      side.endOffset.set(slot, 0);
    }
  }

  #combine(slot: number, items: readonly number[]): void {
    const slots = this.#slots;
    const forest = slots.is(slot, ROOT);
    const near = forest ? this.#forestGap : this.#siblingGap;
    const far = forest ? this.#forestGap : this.#cousinGap;
    this.#fromLeft.run(items, near, far);
    this.#fromRight.run(items.length > 1 ? items.toReversed() : items, near, far);
    this.#spread(slot, items);
    slots.rows.set(slot, this.#fromLeft.rows + 1);
    this.#bind(slot, items, this.#fromLeft, slots.left, 1);
    this.#bind(slot, items, this.#fromRight, slots.right, -1);
  }

  /** The middle of both passes, counted from the middle between the first and the last item. */
  #spread(slot: number, items: readonly number[]): void {
    const slots = this.#slots;
    const last = items.length - 1;
    const left = this.#fromLeft.places;
    const right = this.#fromRight.places;
    const leftMiddle = (left[last] as number) / 2;
    const rightMiddle = (right[last] as number) / 2;
    let least = slots.least.get(slot);
    let most = slots.most.get(slot);
    for (let i = 0; i <= last; i++) {
      const item = items[i] as number;
      const place = ((left[i] as number) - leftMiddle - ((right[last - i] as number) - rightMiddle)) / 2;
      this.#places[i] = place;
      slots.offset.set(item, place);
      least = Math.min(least, place + slots.least.get(item));
      most = Math.max(most, place + slots.most.get(item));
    }
    slots.least.set(slot, least);
    slots.most.set(slot, most);
  }

  /** Writes the threads and the end of one side, now that the places are known. */
  #bind(slot: number, items: readonly number[], pass: Pass, side: Outline, sign: number): void {
    const last = items.length - 1;
    const index = (inPass: number): number => (sign === 1 ? inPass : last - inPass);
    const place = (inPass: number): number => this.#places[index(inPass)] as number;
    for (const thread of pass.threads) {
      side.thread.set(thread.from, thread.to);
      side.threadRows.set(thread.from, thread.rows);
      side.threadOffset.set(thread.from, place(thread.toItem) - place(thread.fromItem) + sign * thread.offset);
    }
    const deepest = items[index(pass.deepest)] as number;
    side.end.set(slot, side.end.get(deepest));
    side.endOffset.set(slot, place(pass.deepest) + side.endOffset.get(deepest));
  }
}
