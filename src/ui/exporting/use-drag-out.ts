import { type DragEvent, useRef } from "react";
import type { Dragged, dragOut } from "../../app/exporting/drag-out.ts";
import type { Id } from "../../core/records/fields.ts";
import { useApp } from "../app-context.ts";

/** What lets an element be dragged out of the window as the file of a tree. */
export function useDragOut(id: Id) {
  const app = useApp();
  const ready = useRef<{ readonly dragged: Dragged; readonly out: typeof dragOut }>(undefined);
  const ended = useRef<(how: DataTransfer["dropEffect"]) => void>(undefined);
  const prepare = async (): Promise<void> => {
    ready.current = undefined;
    const { readDragged, dragOut: out } = await import("../../app/exporting/drag-out.ts");
    const dragged = await readDragged(app, id);
    ready.current = dragged && { dragged, out };
  };
  return {
    draggable: true,
    // What a drag carries has to be there when it begins; reading a tree is quicker than a hand.
    onPointerDown: () => void prepare().catch(app.report),
    onDragStart: ({ dataTransfer }: DragEvent) => {
      if (ready.current) ended.current = ready.current.out(app, ready.current.dragged, dataTransfer);
    },
    onDragEnd: ({ dataTransfer }: DragEvent) => {
      ended.current?.(dataTransfer.dropEffect);
      ended.current = undefined;
    },
  };
}
