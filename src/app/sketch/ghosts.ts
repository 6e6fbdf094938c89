import type { View } from "../../core/document/view.ts";
import { rootsInOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Face } from "../../core/records/node.ts";
import { asks, cards as words } from "../../core/strings/cards.ts";
import type { Workspace } from "../workspace.ts";
import { commitTitle } from "./editor.ts";
import { startNode } from "./new-node.ts";

/** A card that a fresh tree still wants, and where it would hang. */
export interface Ghost {
  readonly id: Id;
  readonly face: Face;
  readonly ask: string;
  /** A node, or the ghost above it. */
  readonly parent: Id;
}

const FIRST = "ghost-1";
const SECOND = "ghost-2";
const PROXY = "ghost-3";

/** Nodes beyond which a tree is no first sketch any more. */
const ENOUGH = 5;

/**
 * The ghosts of a fresh tree: two leading indicators below its aim and a proxy below the first. They give way
 * as their places are taken and are gone when the four nodes are there or the person goes another way. Where
 * two side by side would be too small to read, the second indicator is left out.
 */
export function ghostsOf(view: View, isNarrow = false): Ghost[] {
  const roots = rootsInOrder(view);
  const aim = roots[0];
  if (aim === undefined || roots.length > 1 || view.node(aim)?.kind !== "aim") return [];
  const children = view.children(aim);
  const first = children[0];
  const below = first === undefined ? [] : view.children(first);
  if (children.length > 2 || children.length + below.length >= ENOUGH - 1) return [];
  if (children.some((id) => view.node(id)?.role !== "leading")) return [];
  const ghosts: Ghost[] = [];
  if (first === undefined) ghosts.push({ id: FIRST, face: "leading", ask: asks.leading, parent: aim });
  if (children.length < 2 && !isNarrow)
    ghosts.push({ id: SECOND, face: "leading", ask: words.secondIndicator, parent: aim });
  if (below.length === 0) ghosts.push({ id: PROXY, face: "proxy", ask: asks.proxy, parent: first ?? FIRST });
  return ghosts;
}

/** The ghost with this id, whatever its place; undefined for a real node. */
export function ghostOf(id: Id): Face | undefined {
  if (id === FIRST || id === SECOND) return "leading";
  return id === PROXY ? "proxy" : undefined;
}

/** Makes a ghost real: a click on it. A proxy without an indicator above it makes that one first. */
export function takeGhost(tree: Workspace, face: Face): void {
  commitTitle(tree);
  const aim = rootsInOrder(tree.document)[0];
  if (aim === undefined) return;
  const first = tree.document.children(aim)[0];
  startNode(tree, { parent: face === "proxy" && first !== undefined ? first : aim });
}
