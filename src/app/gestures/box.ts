import type { Id } from "../../core/records/fields.ts";
import { boxOf, type Point, type Rect } from "../canvas-model/geometry.ts";
import { chooseOnly, chooseSome } from "../session.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { endGesture, type Running } from "./gesture.ts";

/** The nodes whose cards a box of the map meets, in reading order. */
export function nodesInBox(tree: Workspace, box: Rect): Id[] {
  return tree.canvas.nodesIn(box).filter((id) => tree.document.node(id));
}

/** Spans a box from a point of the map; `adds` keeps what is chosen already. */
export function startBox(tree: Workspace, from: Point, adds: boolean): Running {
  commitTitle(tree);
  const { session } = tree;
  const before = session.getState();
  const kept: readonly Id[] = adds ? [...before.selected] : [];
  let met: readonly Id[] = [];
  return {
    move(at) {
      const box = boxOf(from, at);
      met = nodesInBox(tree, box);
      // The keyboard stays where it is until the box is done.
      session.setState({ gesture: { kind: "box", box }, selected: new Set([...kept, ...met]), link: undefined });
    },
    drop() {
      endGesture(tree);
      const focus = met[0] ?? (adds ? before.focus : undefined);
      session.setState({ pane: "map", sketching: true });
      if (focus === undefined) chooseOnly(session, undefined);
      else chooseSome(session, [...kept, ...met], focus);
      session.setState({ anchor: focus });
    },
    cancel() {
      endGesture(tree);
      const { focus, selected, anchor, link } = before;
      session.setState({ focus, selected, anchor, link });
    },
  };
}
