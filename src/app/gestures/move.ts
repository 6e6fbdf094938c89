import { moveNodes } from "../../core/edits/move.ts";
import { branchIds } from "../../core/edits/remove.ts";
import type { Id } from "../../core/records/fields.ts";
import { chosenTops } from "../arrange/chosen.ts";
import { type Drop, dropAt, trayDrop } from "../canvas-model/drop-target.ts";
import { contains, type Point, type Rect } from "../canvas-model/geometry.ts";
import { toScreen } from "../canvas-model/window-box.ts";
import { chooseOnly } from "../session.ts";
import { commitTitle } from "../sketch/editor.ts";
import { unfold } from "../sketch/new-node.ts";
import type { Workspace } from "../workspace.ts";
import { type After, endGesture, type Running, sceneOf } from "./gesture.ts";

/** ms that a folded card is hovered before it unfolds. */
export const UNFOLDS_AFTER = 700;
const ZONE = { width: 220, height: 48, bottom: 72 };

/** Where on the screen nodes are let go to hang below nothing, also while the tray is empty or out of sight. */
export function trayZone({ width, height }: { readonly width: number; readonly height: number }): Rect {
  return { x: (width - ZONE.width) / 2, y: height - ZONE.bottom - ZONE.height, w: ZONE.width, h: ZONE.height };
}

/** Takes a card, or all that are chosen if it is one of them, at a point of the map. */
export function startMove(tree: Workspace, id: Id, at: Point, after: After): Running | undefined {
  const taken = takeHold(tree, id);
  const rect = taken && tree.canvas.target(taken.held);
  if (!rect) return undefined;
  const grip = contains(rect, at) ? { x: at.x - rect.x, y: at.y - rect.y } : { x: rect.w / 2, y: 16 };
  return new Move(tree, { ...taken, grip }, after);
}

/** What is held by a node: itself, or all that are chosen if it is one of them. */
export interface Taken {
  /** Those that no other held one is above, in reading order. */
  readonly tops: readonly Id[];
  readonly held: Id;
  /** All nodes that move. */
  readonly branch: ReadonlySet<Id>;
}

/** Takes a node; it is chosen from then on. */
export function takeHold(tree: Workspace, id: Id): Taken | undefined {
  commitTitle(tree);
  const { document, session } = tree;
  if (!document.node(id)) return undefined;
  if (!session.getState().selected.has(id)) chooseOnly(session, id);
  const tops = chosenTops(document, session.getState());
  // What was taken lies below another chosen node: that one is what moves.
  const held = tops.includes(id) ? id : (tops.find((top) => branchIds(document, top).includes(id)) ?? id);
  return { tops, held, branch: new Set(tops.flatMap((top) => branchIds(document, top))) };
}

interface Held extends Taken {
  readonly grip: Point;
}

class Move implements Running {
  readonly #tree: Workspace;
  readonly #held: Held;
  readonly #after: After;
  #drop: Drop | undefined;
  #hovered: Id | undefined;
  #stop = (): void => undefined;

  constructor(tree: Workspace, held: Held, after: After) {
    this.#tree = tree;
    this.#held = held;
    this.#after = after;
  }

  move(at: Point): void {
    const { tops, held, grip, branch } = this.#held;
    this.#drop = this.#dropAt(at);
    this.#hover(this.#drop?.how === "inside" ? this.#drop.target : undefined);
    const ids = [held, ...tops.filter((id) => id !== held)];
    this.#tree.session.setState({ gesture: { kind: "move", ids, branch, at, grip, drop: this.#drop } });
  }

  drop(): void {
    this.#end();
    letGo(this.#tree, this.#held.tops, this.#drop);
  }

  cancel(): void {
    this.#end();
  }

  #dropAt(at: Point): Drop | undefined {
    const { session, canvas, document } = this.#tree;
    const onScreen = toScreen(session.getState().viewport, at);
    if (contains(trayZone(canvas.screen), onScreen)) return trayDrop(document, this.#held.tops);
    return dropAt(sceneOf(this.#tree), this.#held.tops, at);
  }

  #hover(id: Id | undefined): void {
    if (id === this.#hovered) return;
    this.#stop();
    this.#stop = () => undefined;
    this.#hovered = id;
    const { folded } = this.#tree.session.getState();
    if (id !== undefined && folded.has(id)) this.#stop = this.#after(UNFOLDS_AFTER, () => unfold(this.#tree, id));
  }

  #end(): void {
    this.#stop();
    endGesture(this.#tree);
  }
}

/** Moves nodes to where they were let go, in one step; they stay chosen and in view. Tells why they cannot go there. */
export function letGo(tree: Workspace, ids: readonly Id[], drop: Drop | undefined): void {
  const first = ids[0];
  if (!drop || drop.stays || first === undefined) return;
  const { place, reason } = drop;
  if (reason) {
    tree.refuse(reason);
    return;
  }
  const subject = tree.document.node(first)?.title ?? "";
  tree.document.commit({ key: "move", subject }, (draft) => moveNodes(draft, ids, place));
  if (place.parent !== undefined) unfold(tree, place.parent);
  tree.reveal(first);
  tree.sayWhere(first);
}
