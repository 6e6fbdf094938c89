import { RecordStore } from "../../core/document/record-store.ts";
import { info } from "../../formats/aimtree/info.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import type { App } from "../app.ts";
import { nameOfFile } from "./save-tree.ts";

/** A tree as the file that a drag takes out of the window. */
export interface Dragged {
  readonly id: string;
  readonly title: string;
  /** The commit that it holds. */
  readonly rev: number;
  readonly text: string;
}

/** The file of a stored tree; undefined where it cannot be read whole. */
export async function readDragged(app: App, id: string): Promise<Dragged | undefined> {
  const opened = await app.library.persistence.store.open(id);
  if (!opened || opened.damaged.length + opened.missing.length > 0) return undefined;
  const { title, rev } = opened.row;
  return { id, title, rev, text: writeAimtree(new RecordStore(opened.records)) };
}

/** Puts a tree into a drag; gives what to call with how the drag ended. */
export function dragOut(app: App, tree: Dragged, data: DataTransfer): (ended: DataTransfer["dropEffect"]) => void {
  const free = app.files.handOut(data, nameOfFile(tree), info.mime, tree.text);
  return (ended) => {
    free();
    if (ended !== "none") app.device.noteCopies({ [tree.id]: tree.rev });
  };
}
