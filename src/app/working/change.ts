import type { Change } from "../../core/document/document.ts";
import type { LongTurn } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { working as words } from "../../core/strings/working.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";
import { inTurns } from "./work.ts";

/**
 * Makes a large change of the open tree in turns. Nothing of it is stored before all of it is there, so a page that dies
 * meanwhile leaves the tree as it was. Undefined if nothing changed or it was called off.
 */
export function changeInTurns(
  tree: Workspace,
  app: App,
  title: string,
  change: (turn: LongTurn) => Promise<Change | undefined>,
): Promise<Change | undefined> {
  return inTurns(app, title, async (turn) => {
    const { saver } = tree;
    await saver.flush();
    const { isHeld } = saver;
    saver.hold();
    let changed: Change | undefined;
    try {
      changed = await change(turn);
    } finally {
      if (changed || !isHeld) saver.release();
    }
    return changed;
  });
}

/** Undoes or does again a large step. */
export async function replay(tree: Workspace, app: App, origin: "undo" | "redo"): Promise<void> {
  const isUndo = origin === "undo";
  const name = tree.stepName(isUndo ? tree.history.undoable : tree.history.redoable);
  const title = isUndo ? words.undoing : words.redoing;
  const change = await changeInTurns(tree, app, title, (turn) => tree.history.replayInTurns(origin, turn));
  if (change) tree.follow(change, (isUndo ? strings.history.undone : strings.history.redone)(name));
}
