import type { View } from "../../core/document/view.ts";
import { siblingAfter } from "../../core/edits/move.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Drop, dropOf, mayBeBeside } from "../canvas-model/drop-target.ts";
import { unfold } from "../sketch/new-node.ts";
import type { Workspace } from "../workspace.ts";
import type { After } from "./gesture.ts";
import { letGo, type Taken, takeHold, UNFOLDS_AFTER } from "./move.ts";

/** Share of a row, from its upper and its lower edge, that means a place beside it. */
const EDGE = 0.3;

/** A place in a list of rows that shows a tree from top to bottom. */
export interface RowPoint {
  /** The nodes of the rows. */
  readonly rows: readonly Id[];
  /** The row that the pointer is on; before the first and after the last they count as the nearest one's edge. */
  readonly at: number;
  /** How far down in that row, from 0 to 1. */
  readonly share: number;
}

/** Where nodes that are held over a row would go: beside it, or below it. */
export function rowDropAt(view: View, ids: readonly Id[], { rows, at, share }: RowPoint): Drop | undefined {
  const row = Math.min(Math.max(at, 0), rows.length - 1);
  const target = rows[row];
  if (target === undefined || ids.includes(target)) return undefined;
  const along = at < row ? 0 : at > row ? 1 : share;
  const isBeside = mayBeBeside(view, ids, target);
  const next = rows[row + 1];
  // Between a row and the first one below it is the first place below it.
  if (along > 1 - EDGE && next !== undefined && view.node(next)?.parent === target)
    return dropOf(view, ids, { how: "inside", target, place: { parent: target, before: next } });
  if (!isBeside || (along >= EDGE && along <= 1 - EDGE))
    return dropOf(view, ids, { how: "inside", target, place: { parent: target } });
  const how = along < EDGE ? "before" : "after";
  const before = how === "before" ? target : siblingAfter(view, target);
  return dropOf(view, ids, { how, target, place: { parent: view.node(target)?.parent, before } });
}

/** Rows that are being moved. */
export class RowMove implements Taken {
  readonly tops: readonly Id[];
  readonly held: Id;
  readonly branch: ReadonlySet<Id>;
  readonly #tree: Workspace;
  readonly #after: After;
  #drop: Drop | undefined;
  #hovered: Id | undefined;
  #stop = (): void => undefined;

  constructor(tree: Workspace, { tops, held, branch }: Taken, after: After) {
    this.tops = tops;
    this.held = held;
    this.branch = branch;
    this.#tree = tree;
    this.#after = after;
  }

  /** Tells where letting go would put them; a folded row that is rested on unfolds. */
  move(point: RowPoint): Drop | undefined {
    this.#drop = rowDropAt(this.#tree.document, this.tops, point);
    const over = this.#drop?.how === "inside" ? this.#drop.target : undefined;
    if (over !== this.#hovered) {
      this.#stop();
      this.#hovered = over;
      if (over !== undefined) this.#stop = this.#after(UNFOLDS_AFTER, () => unfold(this.#tree, over));
    }
    return this.#drop;
  }

  drop(): void {
    this.#stop();
    letGo(this.#tree, this.tops, this.#drop);
  }

  cancel(): void {
    this.#stop();
  }
}

/** Takes a row, or all that are chosen if it is one of them. */
export function startRowMove(tree: Workspace, id: Id, after: After): RowMove | undefined {
  const taken = takeHold(tree, id);
  return taken && new RowMove(tree, taken, after);
}
