import type { View } from "../../core/document/view.ts";
import { rootsInOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf } from "../../core/records/node.ts";
import type { Detail } from "../../core/records/tree.ts";
import { asks, cards as words } from "../../core/strings/cards.ts";

/** A node that a fresh tree is to get. */
export interface PlannedNode {
  readonly face: Face;
  /** What its card asks while it is empty. */
  readonly ask: string;
  /** What it is tagged with once it is there. */
  readonly tags?: readonly string[];
  readonly below?: readonly PlannedNode[];
}

/** What a fresh tree is to become: an aim, and the cards below it that wait as ghosts until somebody types. */
export interface Plan {
  readonly name: string;
  readonly below: readonly PlannedNode[];
  readonly detail?: Detail;
  /** It begins there with its aim, not on the map. */
  readonly begins?: "sheet" | "session";
}

/** The first visit, and every new tree. */
export const FIRST: Plan = {
  name: "first",
  below: [
    planned("leading", () => asks.leading, [planned("proxy", () => asks.proxy)]),
    planned("leading", () => words.secondIndicator),
  ],
};

/** What a card asks is read when it asks: the language is not known while files load. */
function planned(face: Face, ask: () => string, below?: readonly PlannedNode[]): PlannedNode {
  return {
    face,
    get ask() {
      return ask();
    },
    ...(below && { below }),
  };
}

/** A card that a fresh tree still wants, and where it would hang. */
export interface Ghost extends PlannedNode {
  readonly id: Id;
  /** A node, or the ghost above it. */
  readonly parent: Id;
  /** The node that it stands before; the last child without. */
  readonly before: Id | undefined;
}

/** No id of a record has a slash. */
const GHOST = "ghost";

export function isGhost(id: Id): boolean {
  return id.startsWith(`${GHOST}/`);
}

export interface Match {
  readonly ghosts: readonly Ghost[];
  /** What the nodes that are there were planned as. */
  readonly planned: ReadonlyMap<Id, PlannedNode>;
}

/**
 * Lays a plan over a tree: what is there takes the places that are meant for its kind, in their order; the others are
 * ghosts. Where somebody has added what is not planned, there are none below that node any more: the person goes
 * another way. Where two side by side would be too small to read, only the first is left.
 */
export function matchPlan(view: View, plan: Plan, isNarrow = false): Match {
  const ghosts: Ghost[] = [];
  const planned = new Map<Id, PlannedNode>();
  const lay = (places: readonly PlannedNode[], parent: Id, path: string): void => {
    const children = isGhost(parent) ? [] : view.children(parent);
    const taken = takenPlaces(view, places, children);
    if (!taken) return;
    places.forEach((place, i) => {
      const node = taken.get(i);
      if (node !== undefined) planned.set(node, place);
      else if (isNarrow && i > 0) return;
      const id = node ?? `${path}/${i}`;
      const before = places.findIndex((_, later) => later > i && taken.has(later));
      if (node === undefined) ghosts.push({ ...place, id, parent, before: taken.get(before) });
      if (place.below) lay(place.below, id, `${path}/${i}`);
    });
  };
  const [aim, ...others] = rootsInOrder(view);
  if (aim === undefined || others.length > 0 || view.node(aim)?.kind !== "aim") return { ghosts, planned };
  planned.set(aim, { face: "aim", ask: asks.aim });
  lay(plan.below, aim, GHOST);
  return { ghosts, planned };
}

/** Which child has which place; undefined where one of them has none. */
function takenPlaces(
  view: View,
  places: readonly PlannedNode[],
  children: readonly Id[],
): ReadonlyMap<number, Id> | undefined {
  const taken = new Map<number, Id>();
  for (const id of children) {
    const node = view.node(id);
    const at = places.findIndex(({ face }, i) => !taken.has(i) && node !== undefined && face === faceOf(node));
    if (at < 0) return undefined;
    taken.set(at, id);
  }
  return taken;
}
