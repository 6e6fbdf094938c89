import { type RefObject, useEffect, useRef, useState } from "react";
import { startRowMove } from "../../app/gestures/row-move.ts";
import { openNodeMenu } from "../../app/menu/open.ts";
import type { Pane } from "../../app/session.ts";
import { useTree } from "../app-context.ts";
import { type RowDrag, RowDriver, type RowList } from "./row-driver.ts";

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Lets the rows of a list be dragged to another place of the tree; tells what is to be drawn meanwhile. */
export function useRowDrag(
  scroller: RefObject<HTMLElement | null>,
  list: RowList,
  pane: Pane | undefined,
): RowDrag | undefined {
  const tree = useTree();
  const [drag, setDrag] = useState<RowDrag>();
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const controller = new AbortController();
    const driver = new RowDriver(element, {
      list: () => latest.current,
      take: (id) => {
        // A finger that rested has opened the menu meanwhile.
        if (tree.session.getState().menu) return undefined;
        if (pane) tree.session.setState({ pane, sketching: true });
        return startRowMove(tree, id, after);
      },
      // As on the map: there stands what else can be done with it.
      tap: (id, { clientX: x, clientY: y }) => pane && openNodeMenu(tree, id, pane, { x, y }),
      show: setDrag,
    });
    driver.listen(controller.signal);
    return () => controller.abort();
  }, [scroller, tree, pane]);
  return drag;
}
