import type { Id } from "../../records/fields.ts";
import { isSideways, type LayoutOptions } from "./options.ts";
import { CARD, FREE, NOBODY, ROOT, type Slots } from "./slots.ts";
import type { LayoutSource } from "./source.ts";

/** What reading the source changed. Slots that fell or withered are free after the update, not before. */
export interface Change {
  /** Cards that are new or have another size. */
  readonly sized: number[];
  /** Cards that were given a parent, some of them the one they had. */
  readonly moved: number[];
  /** Parents whose children must be grouped anew. */
  readonly arrange: Set<number>;
  /** Cards that are gone, with all below them. */
  readonly fallen: number[];
  /** Roots of plots that are gone. */
  readonly withered: number[];
}

const NONE: readonly Id[] = Object.freeze([]);

/** Keeps the cards and their children the same as in the source. Knows nothing of places. */
export class Growth {
  /** Root above the trees of the forest. */
  readonly forest: number;
  /** Roots above the subtrees in the tray, in order. */
  strays: readonly number[] = [];
  readonly #slots: Slots;
  readonly #source: LayoutSource;
  readonly #options: LayoutOptions;
  readonly #cards = new Map<Id, number>();
  /** Who the folded card above a hidden node was, for nodes that may leave it: then it may be a leaf. */
  readonly #folded = new Map<Id, number>();
  readonly #unread: number[] = [];
  #loose: number[] = [];
  #change: Change = emptyChange();

  constructor(slots: Slots, source: LayoutSource, options: LayoutOptions) {
    this.#slots = slots;
    this.#source = source;
    this.#options = options;
    this.forest = this.#takeRoot();
  }

  slotOf(id: Id): number {
    return this.#cards.get(id) ?? NOBODY;
  }

  /**
   * Takes over what the source says now about the touched nodes, their parents and the two lists of roots. Parents
   * are read first, so that a node that moved is in its new place before its own children are read.
   */
  read(touched: Iterable<Id>): Change {
    this.#change = emptyChange();
    this.#loose = [];
    const cards = new Set<number>();
    const parents = new Set<number>();
    for (const id of touched) {
      const card = this.slotOf(id);
      const parentId = this.#source.parent(id);
      if (card !== NOBODY) {
        cards.add(card);
        parents.add(this.#slots.parent.get(card));
      }
      if (parentId !== undefined) parents.add(this.slotOf(parentId));
      parents.add(this.#folded.get(id) ?? NOBODY);
    }
    this.#list(this.forest, this.#source.roots());
    this.#listStrays(this.#source.strays());
    for (const parent of parents) if (this.#isCard(parent)) this.#readChildren(parent);
    this.#readNew();
    while (this.#readPlaced(cards)) this.#readNew();
    this.#fell();
    return this.#change;
  }

  /**
   * Reads those of the cards that have a place, and takes them off the list. One that moved may get its place only when
   * the parent it moved to is read, so this is asked until it reads nothing more.
   */
  #readPlaced(cards: Set<number>): boolean {
    const waiting = cards.size;
    for (const card of cards) {
      if (this.#slots.parent.get(card) === NOBODY) continue;
      cards.delete(card);
      this.#measure(card);
      this.#readChildren(card);
    }
    return cards.size < waiting;
  }

  #isCard(slot: number): boolean {
    return slot !== NOBODY && this.#slots.is(slot, CARD);
  }

  #readChildren(card: number): void {
    const { branch, parent } = this.#slots;
    const id = this.#slots.idOf(card);
    const ids = this.#source.children(id);
    const isBranch = ids.length > 0 ? 1 : 0;
    if (isBranch !== branch.get(card)) {
      branch.set(card, isBranch);
      // Only leaves stack.
      if (parent.get(card) !== NOBODY) this.#change.arrange.add(parent.get(card));
    }
    const folded = this.#source.folded(id);
    if (folded) for (const hidden of ids) this.#folded.set(hidden, card);
    this.#list(card, folded ? NONE : ids);
  }

  /** Reads what hangs below new cards; without recursion, because a chain may be as long as the tree. */
  #readNew(): void {
    for (let card = this.#unread.pop(); card !== undefined; card = this.#unread.pop()) this.#readChildren(card);
  }

  /** Gives a card or root the children of the list. */
  #list(parent: number, ids: readonly Id[]): void {
    const slots = this.#slots;
    const before = slots.kidsOf(parent);
    if (before.length === ids.length && before.every((kid, i) => slots.idOf(kid) === ids[i])) return;
    for (const kid of before) slots.parent.set(kid, NOBODY);
    slots.kids[parent] = ids.map((id) => this.#adopt(id, parent));
    for (const kid of before) if (slots.parent.get(kid) === NOBODY) this.#loose.push(kid);
    this.#change.arrange.add(parent);
  }

  #adopt(id: Id, parent: number): number {
    const { parent: parents, kids } = this.#slots;
    let card = this.slotOf(id);
    if (card === NOBODY) card = this.#create(id);
    const before = parents.get(card);
    if (before !== NOBODY) {
      kids[before] = this.#slots.kidsOf(before).filter((kid) => kid !== card);
      this.#change.arrange.add(before);
    }
    parents.set(card, parent);
    this.#folded.delete(id);
    this.#change.moved.push(card);
    return card;
  }

  #create(id: Id): number {
    const card = this.#slots.take(CARD, id);
    this.#cards.set(id, card);
    this.#slots.across.set(card, NOBODY);
    this.#measure(card);
    this.#unread.push(card);
    return card;
  }

  #measure(card: number): void {
    const slots = this.#slots;
    const id = slots.idOf(card);
    const { w, h, lead = 0 } = this.#source.size(id);
    if (!(w >= 0 && h >= 0 && lead >= 0 && Number.isFinite(w + h + lead))) {
      throw new RangeError(`Card ${id} has the size ${w} × ${h} with a lead of ${lead}; all must be 0 or more`);
    }
    const sideways = isSideways(this.#options.direction);
    const across = sideways ? h : w;
    const along = sideways ? w : h;
    const parent = slots.parent.get(card);
    if (across !== slots.across.get(card) || along !== slots.along.get(card) || lead !== slots.lead.get(card)) {
      slots.across.set(card, across);
      slots.along.set(card, along);
      slots.lead.set(card, lead);
      this.#change.sized.push(card);
      // A stack takes its shape from its cards.
      if (parent !== NOBODY && slots.itemsOf(parent) !== slots.kidsOf(parent)) this.#change.arrange.add(parent);
    }
  }

  #takeRoot(): number {
    const root = this.#slots.take(ROOT);
    this.#slots.plot.set(root, root);
    this.#slots.across.set(root, 0);
    return root;
  }

  /** Each subtree in the tray has a root of its own. */
  #listStrays(ids: readonly Id[]): void {
    const slots = this.#slots;
    const before = this.strays;
    const holds = (root: number, id: Id | undefined): boolean =>
      slots.kidsOf(root).length === 1 && slots.idOf(slots.kidsOf(root)[0] ?? NOBODY) === id;
    if (before.length === ids.length && before.every((root, i) => holds(root, ids[i]))) return;
    const kept = new Set<number>();
    this.strays = ids.map((id) => {
      const parent = slots.parent.get(Math.max(this.slotOf(id), 0));
      const reuse = this.slotOf(id) !== NOBODY && slots.is(parent, ROOT) && parent !== this.forest;
      const root = reuse ? parent : this.#takeRoot();
      this.#list(root, [id]);
      kept.add(root);
      return root;
    });
    for (const root of before) {
      if (kept.has(root)) continue;
      this.#list(root, NONE);
      this.#change.withered.push(root);
    }
  }

  /** What no list took up is gone, with all below it. */
  #fell(): void {
    const slots = this.#slots;
    const falling = this.#loose.filter((card) => slots.parent.get(card) === NOBODY);
    for (let card = falling.pop(); card !== undefined; card = falling.pop()) {
      if (slots.is(card, FREE)) continue;
      slots.kind.set(card, FREE);
      this.#cards.delete(slots.idOf(card));
      this.#change.fallen.push(card);
      for (const kid of slots.kidsOf(card)) falling.push(kid);
    }
  }
}

function emptyChange(): Change {
  return { sized: [], moved: [], arrange: new Set(), fallen: [], withered: [] };
}
