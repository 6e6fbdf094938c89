import type { App } from "../../../app/app.ts";
import { openEditor } from "../../../app/sketch/editor.ts";
import { fitAll } from "../../../app/view/camera.ts";
import type { Workspace } from "../../../app/workspace.ts";
import type { NodeRecord } from "../../../core/records/node.ts";
import { madeUpTree, workedOn } from "./made-up-tree.ts";
import type { MeasuredApp } from "./measured.ts";

/** The application with a made-up tree open, in the hands of the bench. */
export function appToMeasure(app: App): MeasuredApp {
  const open = (): Workspace => {
    const tree = app.tree();
    if (!tree) throw new Error("No tree is open");
    return tree;
  };
  const size = (): number => open().document.tree.title.split(" ").map(Number)[0] ?? 0;
  const press = (key: string): void => {
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true }));
  };
  return {
    store: (nodes) => app.library.add(madeUpTree(nodes)),
    layOut: () => open().canvas.restart(),
    commit(count) {
      const id = `n${(count * 7919) % size()}`;
      open().document.commit({ key: "rename" }, (draft) => draft.patch<NodeRecord>(id, { title: `Name ${count}` }));
    },
    look(at) {
      const tree = open();
      if (at === "far") fitAll(tree);
      else {
        const box = tree.canvas.target(workedOn(size()));
        const { width, height } = tree.canvas.screen;
        if (!box) throw new Error("The node that is worked on has no card");
        tree.session.setState({ viewport: { x: width / 2 - box.x - box.w / 2, y: height / 2 - box.y, zoom: 1 } });
      }
    },
    rename(letter) {
      const tree = open();
      const id = workedOn(size());
      if (tree.session.getState().editing?.id !== id) throw new Error("Open the editor first: that is not measured");
      document.execCommand("insertText", false, letter);
      return () => shownTitle()?.endsWith(letter) ?? false;
    },
    add() {
      press("Tab");
      return () =>
        document.activeElement instanceof HTMLTextAreaElement && open().session.getState().editing?.isNew === true;
    },
    afterAdd: () => press("Escape"),
    beginTyping: () => openEditor(open(), workedOn(size()), { pane: "map" }),
    endTyping: () => press("Escape"),
  };
}

function shownTitle(): string | undefined {
  return document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : undefined;
}
