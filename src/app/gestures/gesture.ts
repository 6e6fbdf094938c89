import type { Id } from "../../core/records/fields.ts";
import type { LinkKind } from "../../core/records/link.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import type { Drop, DropScene } from "../canvas-model/drop-target.ts";
import type { Point, Rect } from "../canvas-model/geometry.ts";
import type { Workspace } from "../workspace.ts";

/** What the pointer is in the middle of, in coordinates of the map, for those who draw it. */
export type Gesture =
  | { readonly kind: "box"; readonly box: Rect }
  | {
      readonly kind: "move";
      /** The tops of what is held, in reading order; the first was taken. */
      readonly ids: readonly Id[];
      /** All nodes that move. */
      readonly branch: ReadonlySet<Id>;
      readonly at: Point;
      /** Where on the first card it was taken. */
      readonly grip: Point;
      readonly drop: Drop | undefined;
    }
  | {
      readonly kind: "link";
      readonly from: Id;
      readonly at: Point;
      readonly aim: LinkAim | undefined;
      /** What letting go on empty canvas adds. */
      readonly adds: "child" | "sibling";
    };

/** The link that letting go over a card would make. */
export interface LinkAim {
  readonly target: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: LinkKind;
  /** It hangs in the tree by this: the first link of a node that is not connected. */
  readonly hangs: boolean;
  readonly reason: RefusalKey | undefined;
}

/** A gesture that runs: told where the pointer is until it is over in one of two ways. */
export interface Running {
  move(at: Point): void;
  drop(): void;
  cancel(): void;
}

/** Runs something after so many ms; gives the way to stop it. */
export type After = (ms: number, run: () => void) => () => void;

/** What decisions about a drop read, of an open tree. */
export function sceneOf({ document, canvas }: Workspace): DropScene {
  return {
    view: document,
    direction: canvas.layout.direction,
    tray: canvas.tray(),
    rect: (id) => canvas.target(id),
    nodesIn: (box) => canvas.nodesIn(box),
    isStacked: (id) => canvas.layout.isStacked(id),
  };
}

/** Ends whatever is drawn of a gesture. */
export function endGesture(tree: Workspace): void {
  tree.session.setState({ gesture: undefined });
}
