import type { Id } from "../../records/fields.ts";
import { Ints, Reals } from "./columns.ts";

/** No slot. */
export const NOBODY = -1;

/** What a slot stands for: nothing, a card, a block of stacked cards, or the invisible root above the cards of a plot. */
export const FREE = 0;
export const CARD = 1;
export const BLOCK = 2;
export const ROOT = 3;

const FIRST_LENGTH = 256;
/** Most trees are read at once, so growing in few large steps saves more time than it wastes memory. */
const GROWTH = 4;
const NO_SLOTS: readonly number[] = Object.freeze([]);

/**
 * One side of the outline of every subtree, as a linked list with one entry a row. Inside a subtree the outline
 * goes from a slot to its outermost item; where a slot has no items, the thread leads to the next entry, which
 * belongs to a deeper neighbour. A subtree's outline is as long as its `rows`: what lies behind is not followed.
 */
export class Outline {
  /** Last entry of the subtree's outline, and its centre from the centre of the subtree's root. */
  readonly end = new Ints();
  readonly endOffset = new Reals();
  /** Entry after this one, its centre from the centre of this one, and how many of its rows are still to come. */
  readonly thread = new Ints();
  readonly threadOffset = new Reals();
  readonly threadRows = new Ints();
}

/**
 * The tree as a table. "Across" is the axis of the siblings, "along" the axis from parent to child; a direction
 * turns the two into x and y only at the very end. Offsets are between centres, so that a mirrored tree has
 * exactly the negated numbers.
 */
export class Slots {
  readonly kind = new Ints();
  readonly ids: Id[] = [];
  /** Parent card or root, `NOBODY` while a card is being moved. */
  readonly parent = new Ints();
  /** What the offset counts from: the parent, or the block the card stands in. */
  readonly up = new Ints();
  /** Children in sibling order. Blocks have the cards that stand in them. */
  readonly kids: (readonly number[])[] = [];
  /** What is packed side by side: children and blocks. The same list as `kids` where nothing is stacked. */
  readonly items: (readonly number[])[] = [];

  /** Size of the card or block. */
  readonly across = new Reals();
  readonly along = new Reals();
  readonly lead = new Reals();
  /** 1 where the document has children here, folded or not. */
  readonly branch = new Ints();

  /** Depth in the plot; a root has -1. */
  readonly row = new Ints();
  /** The root of the plot. */
  readonly plot = new Ints();
  /** Rows that the slot itself covers (more than 1 only for blocks), and that its subtree covers. */
  readonly span = new Ints();
  readonly rows = new Ints();

  /** Centre, across, from the centre of `up`. */
  readonly offset = new Reals();
  /** Begin, along, from the begin of the block. */
  readonly inset = new Reals();
  /** From the line beside the column to the card; 0 where the edge comes from the parent's line. */
  readonly stub = new Reals();
  /** Extent of the subtree across, from the slot's centre. */
  readonly least = new Reals();
  readonly most = new Reals();
  readonly left = new Outline();
  readonly right = new Outline();

  /** What the row knows of this card: see `Rows`. `countedRow` is the row plus 1, 0 while not counted. */
  readonly countedRow = new Ints();
  readonly countedPlot = new Ints();
  readonly countedAlong = new Reals();
  readonly countedLead = new Reals();

  /** Centre across from the root of the plot, true for the layout version in `stamp`. */
  readonly centre = new Reals();
  readonly stamp = new Ints();
  /** 1 while the slot waits for a new outline. */
  readonly marked = new Ints();

  #length = 0;
  #reserved = 0;
  readonly #free: number[] = [];
  readonly #columns: readonly (Ints | Reals)[];

  constructor() {
    const own = Object.values(this).filter((column) => column instanceof Ints || column instanceof Reals);
    this.#columns = [...own, ...Object.values(this.left), ...Object.values(this.right)];
  }

  /** A fresh slot without a place; all numbers that are not named here are 0 or are set before they are read. */
  take(kind: number, id: Id = ""): number {
    const slot = this.#free.pop() ?? this.#grow();
    this.kind.set(slot, kind);
    this.ids[slot] = id;
    this.kids[slot] = NO_SLOTS;
    this.items[slot] = NO_SLOTS;
    this.span.set(slot, 1);
    this.parent.set(slot, NOBODY);
    this.up.set(slot, NOBODY);
    this.row.set(slot, NOBODY);
    return slot;
  }

  release(slot: number): void {
    this.kind.set(slot, FREE);
    this.ids[slot] = "";
    this.kids[slot] = NO_SLOTS;
    this.items[slot] = NO_SLOTS;
    for (const column of [this.branch, this.stamp, this.offset]) column.set(slot, 0);
    this.#free.push(slot);
  }

  kidsOf(slot: number): readonly number[] {
    return this.kids[slot] ?? NO_SLOTS;
  }

  itemsOf(slot: number): readonly number[] {
    return this.items[slot] ?? NO_SLOTS;
  }

  idOf(slot: number): Id {
    return this.ids[slot] ?? "";
  }

  is(slot: number, kind: number): boolean {
    return this.kind.get(slot) === kind;
  }

  #grow(): number {
    const slot = this.#length++;
    if (slot >= this.#reserved) {
      this.#reserved = Math.max(FIRST_LENGTH, this.#reserved * GROWTH);
      for (const column of this.#columns) column.reserve(this.#reserved);
    }
    return slot;
  }
}
