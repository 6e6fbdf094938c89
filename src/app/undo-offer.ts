import { strings } from "../core/strings/index.ts";
import type { App } from "./app.ts";
import { isLarge } from "./working/large.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Says what was just done, with a way back that takes back just that: whatever is done meanwhile stays. The offer goes
 * as soon as the step is undone otherwise, or the tree is left.
 * @param text what was done
 */
export function offerUndo(app: App, tree: Workspace, text: string): void {
  const { notices } = app;
  const { history, document } = tree;
  const step = history.undoable;
  if (!step) {
    notices.show(text);
    return;
  }
  history.seal();
  const run = (): void => {
    if (isLarge(step.diff) && history.undoable === step) {
      void import("./working/change.ts").then(({ replay }) => replay(tree, app, "undo")).catch(app.report);
      return;
    }
    const name = tree.stepName(step);
    const change = history.takeBack(step);
    if (change) tree.follow(change, strings.history.undone(name));
  };
  const toast = notices.show(text, { title: strings.commands["arrange.undo"], tree: tree.id, run });
  const stops = [
    document.onChange(() => {
      if (!history.holds(step)) notices.dismiss(toast);
    }),
    notices.store.subscribe(({ toasts }) => {
      if (toasts.some(({ id }) => id === toast)) return;
      for (const stop of stops) stop();
    }),
  ];
}
