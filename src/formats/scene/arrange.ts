import { becauseRoom } from "../../core/card/because.ts";
import { type Card, layCard, sizeOf } from "../../core/card/card.ts";
import { type CardContent, cardContent } from "../../core/card/content.ts";
import type { View } from "../../core/document/view.ts";
import { TidyLayout } from "../../core/layout/layout.ts";
import { type Numbering, numbering } from "../../core/query/numbering.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Detail, SceneOptions } from "./options.ts";
import { type Part, partOf } from "./scope.ts";

/** The cards of a picture and where they stand, before anything is drawn. */
export interface Arrangement {
  /** The tree with as much on its cards as was asked for. */
  readonly view: View;
  readonly part: Part;
  readonly cards: ReadonlyMap<Id, Card>;
  readonly layout: TidyLayout;
  /** Of all tactics, also of those that are not drawn: one by one each would walk the tree. */
  readonly numbers: Numbering;
}

/** A tree, or a part of it, unfolded and laid out as on the map. */
export function arranged(tree: View, options: SceneOptions): Arrangement {
  const part = partOf(tree, options.nodes);
  const view = shownAs(tree, options.detail);
  const cards = cardsOf(view, part, options);
  return { view, part, cards, layout: layoutOf(view, part, cards), numbers: options.numbers ?? numbering(view) };
}

/** The tree as it would be with another amount on its cards. */
function shownAs(view: View, detail: Detail | undefined): View {
  if (detail === undefined) return view;
  const tree = { ...view.tree, detail: detail === "titles" ? "card" : detail } as const;
  return {
    tree,
    size: view.size,
    get: (id) => view.get(id),
    node: (id) => view.node(id),
    all: () => view.all(),
    children: (parent) => view.children(parent),
    attached: (id) => view.attached(id),
  };
}

function* idsOf(view: View): Generator<Id> {
  for (const { id } of view.all()) yield id;
}

function cardsOf(view: View, part: Part, options: SceneOptions): Map<Id, Card> {
  const cards = new Map<Id, Card>();
  for (const id of options.nodes ?? idsOf(view)) {
    const node = view.node(id);
    if (!node) continue;
    const content = cardContent(view, node, { today: options.today, language: options.language });
    cards.set(node.id, layCard(shownContent(content, part.parent(node.id) !== undefined, options), options.measurer));
  }
  return cards;
}

/** What the picture leaves out of a card; a reason goes where the edge goes that it stands at. */
function shownContent(content: CardContent, hasEdge: boolean, options: SceneOptions): CardContent {
  const because = hasEdge && options.because !== false ? content.because : "";
  const spark = options.readings === false ? undefined : content.spark;
  if (options.detail !== "titles") return { ...content, because, spark };
  return { ...content, because, value: "", goal: "", spark: undefined, rows: undefined, meta: undefined, owner: "" };
}

function layoutOf(view: View, part: Part, cards: ReadonlyMap<Id, Card>): TidyLayout {
  const direction = view.tree.direction ?? "down";
  const source = {
    roots: () => part.roots,
    strays: () => part.strays,
    parent: part.parent,
    children: part.children,
    size: (id: Id) => {
      const card = cards.get(id);
      return card ? { w: card.width, h: card.height, lead: becauseRoom(sizeOf(card), direction) } : { w: 0, h: 0 };
    },
    folded: () => false,
  };
  return new TidyLayout(source, { direction, stack: (view.tree.detail ?? "card") === "card" });
}
