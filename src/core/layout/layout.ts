import type { Id } from "../records/fields.ts";
import { coarseIn, type Grain } from "./coarse.ts";
import type { Box, Point } from "./geometry.ts";
import { type LayoutOptions, layoutOptions } from "./tidy/options.ts";
import { type EdgeStyle, Scene } from "./tidy/scene.ts";
import { BLOCK, CARD, NOBODY } from "./tidy/slots.ts";
import { type LayoutSource, type ListedCard, listSource } from "./tidy/source.ts";
import { TidyTree } from "./tidy/tree.ts";
import { type Arrow, neighbour } from "./walk.ts";
import { cardAt, cardsIn, edgesIn } from "./window.ts";

/** The drawn edge from a card to its parent. */
export interface TreeEdge {
  readonly parent: Id;
  readonly child: Id;
  /** `drop`: reaches the child on the side of the parent. `side`: reaches a card in a column from the line beside it. */
  readonly style: EdgeStyle;
  /** Corners from parent to child; the last two are the leg of this child, beside which its reason stands. */
  readonly points: readonly Point[];
}

/** Told of what is to see from far away. */
export interface CoarseDraft {
  block(id: Id, box: Box): void;
  line(from: Point, to: Point): void;
}

/**
 * Places of all visible cards on the map, kept up to date with the source. Across, 0 is the middle between the first
 * and the last root of the forest; along, the first row begins at 0. An update costs about what changed, reading a
 * place costs the depth of the node once per version, and nothing depends on the size of a screen.
 */
export class TidyLayout {
  readonly options: LayoutOptions;
  readonly #tree: TidyTree;
  readonly #scene: Scene;

  /** @throws RangeError if a card's size is negative or not finite */
  constructor(source: LayoutSource, options: Partial<LayoutOptions> = {}) {
    this.options = layoutOptions(options);
    this.#tree = new TidyTree(source, this.options);
    this.#scene = new Scene(this.#tree);
  }

  /** Grows with every update; what was read under another version may have moved. */
  get version(): number {
    return this.#tree.version;
  }

  /**
   * Follows a change of the source. Name every node that was added, changed, moved, removed, folded or unfolded, or
   * whose card has another size; their parents and children need not be named.
   * @throws RangeError if a card's size is negative or not finite
   */
  update(touched: Iterable<Id>): void {
    this.#tree.update(touched);
  }

  /** Whether the node has a card: it is known and not folded away. */
  has(id: Id): boolean {
    return this.#tree.slotOf(id) !== NOBODY;
  }

  /** The box of the node's card. */
  place(id: Id): Box | undefined {
    return this.#with(id, (card) => this.#scene.boxOf(card));
  }

  /** The box around everything, the tray too. */
  bounds(): Box {
    return this.#scene.bounds();
  }

  /** A box around the card and all that hangs below it; along the tree it ends with a whole row. */
  branchBounds(id: Id): Box | undefined {
    return this.#with(id, (card) => {
      const { slots } = this.#tree;
      const plot = this.#tree.plotOf(card);
      const centre = this.#tree.centreOf(card);
      const own = this.#scene.spanOf(card);
      const end =
        slots.itemsOf(card).length === 0 ? own.end : plot.endOf(slots.row.get(card) + slots.rows.get(card) - 1);
      const left = centre + slots.least.get(card);
      return this.#scene.onMap(plot, { left, right: centre + slots.most.get(card), begin: own.begin, end });
    });
  }

  /** The box around the stray subtrees, with room for its heading on top; `undefined` when there are none. */
  tray(): Box | undefined {
    return this.#scene.tray();
  }

  /** Ids of all cards in reading order: each followed by what hangs below it, the forest before the tray. */
  order(): Id[] {
    const { slots, forest, strays } = this.#tree;
    const ids: Id[] = [];
    const rest = [forest, ...strays].map(({ root }) => root).reverse();
    for (let slot = rest.pop(); slot !== undefined; slot = rest.pop()) {
      if (slots.is(slot, CARD)) ids.push(slots.idOf(slot));
      const kids = slots.kidsOf(slot);
      for (let i = kids.length - 1; i >= 0; i--) rest.push(kids[i] as number);
    }
    return ids;
  }

  /** The edge from the node's parent; `undefined` for roots and strays. */
  edge(id: Id): TreeEdge | undefined {
    return this.#with(id, (card) => {
      const { slots } = this.#tree;
      const parent = slots.parent.get(card);
      if (!slots.is(parent, CARD)) return undefined;
      const style = this.#scene.styleOf(card);
      return { parent: slots.idOf(parent), child: id, style, points: this.#scene.edgePoints(card) };
    });
  }

  /** Whether the card stands in a stack. */
  isStacked(id: Id): boolean {
    const { slots } = this.#tree;
    return this.#with(id, (card) => slots.is(slots.up.get(card), BLOCK)) ?? false;
  }

  /** Cards that meet the box, in reading order. */
  nodesIn(box: Box): Id[] {
    return this.#ids(cardsIn(this.#scene, box));
  }

  /**
   * Children whose edges draw all that is to see of the tree's edges in the box. Edges that only pass through it on
   * a line they share are reduced to the nearest few.
   */
  edgesIn(box: Box): Id[] {
    return this.#ids(edgesIn(this.#scene, box));
  }

  /**
   * All that is to see in the box from far away, where what is smaller than a grain is one: cheap however large the
   * tree is. `block` gets a card and its box, or one of several cards and the box around them.
   */
  coarse(box: Box, grain: Grain, draft: CoarseDraft): void {
    const { slots } = this.#tree;
    coarseIn(this.#scene, box, grain, {
      block: (card, where) => draft.block(slots.idOf(card), where),
      line: (from, to) => draft.line(from, to),
    });
  }

  /** The card at a point of the map. */
  at(point: Point): Id | undefined {
    const card = cardAt(this.#scene, point);
    return card === undefined ? undefined : this.#tree.slots.idOf(card);
  }

  /**
   * Where an arrow key leads from a node: along the tree to the parent, the nearest child or the sibling beside it,
   * at the end of the siblings to the cousin beside it, in a stack along the columns, at the end into the tray.
   */
  neighbour(id: Id, arrow: Arrow): Id | undefined {
    return this.#with(id, (card) => {
      const next = neighbour(this.#scene, card, arrow);
      return next === undefined ? undefined : this.#tree.slots.idOf(next);
    });
  }

  #ids(cards: readonly number[]): Id[] {
    return cards.map((card) => this.#tree.slots.idOf(card));
  }

  #with<T>(id: Id, read: (card: number) => T): T | undefined {
    const card = this.#tree.slotOf(id);
    return card === NOBODY ? undefined : read(card);
  }
}

/** Lays out a plain list of cards once, for exporters and tests. */
export function layoutTree(cards: readonly ListedCard[], options: Partial<LayoutOptions> = {}): TidyLayout {
  return new TidyLayout(listSource(cards), options);
}
