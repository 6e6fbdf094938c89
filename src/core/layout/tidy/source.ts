import type { Id } from "../../records/fields.ts";

/** What a card needs of room. */
export interface CardSize {
  readonly w: number;
  readonly h: number;
  /** Extra room on the side of the parent, for the reason that stands beside the edge. Absent: none. */
  readonly lead?: number;
}

/**
 * What the layout reads: the tree, the size of each card and what is folded. Ids that the source does not know
 * have no parent and no children; `size` is asked only for ids that one of the lists named.
 */
export interface LayoutSource {
  /** Roots of the forest in order. */
  roots(): readonly Id[];
  /** Roots of the subtrees that lie in the tray. */
  strays(): readonly Id[];
  parent(id: Id): Id | undefined;
  /** Children in sibling order, folded or not. */
  children(id: Id): readonly Id[];
  size(id: Id): CardSize;
  /** The children are not laid out. */
  folded(id: Id): boolean;
}

/** One card of a plain list. The list holds siblings in their order. */
export interface ListedCard extends CardSize {
  readonly id: Id;
  readonly parent?: Id;
  readonly folded?: boolean;
  /** A root that lies in the tray. */
  readonly stray?: boolean;
}

const NONE: readonly Id[] = Object.freeze([]);

/**
 * A source over a plain list of cards.
 * @throws Error if a card names a parent that is not in the list.
 */
export function listSource(cards: readonly ListedCard[]): LayoutSource {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const children = new Map<Id, Id[]>();
  const roots: Id[] = [];
  const strays: Id[] = [];
  for (const { id, parent, stray } of cards) {
    if (parent === undefined) (stray ? strays : roots).push(id);
    else if (!byId.has(parent)) throw new Error(`Card ${id} names the parent ${parent}, which is not in the list`);
    else if (!children.get(parent)?.push(id)) children.set(parent, [id]);
  }
  const card = (id: Id): ListedCard => {
    const found = byId.get(id);
    if (!found) throw new Error(`No card ${id}`);
    return found;
  };
  return {
    roots: () => roots,
    strays: () => strays,
    parent: (id) => byId.get(id)?.parent,
    children: (id) => children.get(id) ?? NONE,
    size: card,
    folded: (id) => byId.get(id)?.folded ?? false,
  };
}
