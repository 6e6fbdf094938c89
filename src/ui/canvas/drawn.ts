import type { Workspace } from "../../app/workspace.ts";
import type { Diff } from "../../core/document/diff.ts";
import { faceOf } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";

/**
 * Remembers what a picture was made of. The function that it gives is true where one of the parts is another one than
 * the last time: a canvas that is drawn is copied to the screen as a whole, and most letters change nothing on it.
 */
export function otherwise(): (parts: readonly unknown[]) => boolean {
  let last: readonly unknown[] = [];
  return (parts) => {
    const before = last;
    last = parts;
    return parts.length !== before.length || parts.some((part, i) => part !== before[i]);
  };
}

/** All that the picture under the cards is made of; `changes` counts what happened to colours and links. */
export function underCards(tree: Workspace, changes: number): readonly unknown[] {
  const { layout, origin, screen, moving } = tree.canvas;
  const { viewport, selected, hover, link, hoverLink, marks, lit, found } = tree.session.getState();
  const shown = [viewport, selected, hover, link, hoverLink, marks, lit, found];
  // While things move, every moment differs from the last.
  const places = [layout.version, origin.x, origin.y, moving && {}];
  return [changes, screen, window.devicePixelRatio, ...shown, ...places];
}

/** Whether a card has another colour now; what comes, goes or moves is seen by the layout. */
export function coloursOtherwise({ updated }: Diff): boolean {
  return [...updated.values()].some(
    ([before, after]) => isRecord(before, "node") && isRecord(after, "node") && faceOf(before) !== faceOf(after),
  );
}

/** Whether a link came, went or says something else. */
export function linksOtherwise({ added, updated, removed }: Diff): boolean {
  const after = [...updated.values()].map(([, record]) => record);
  return [...added.values(), ...removed.values(), ...after].some((record) => isRecord(record, "link"));
}
