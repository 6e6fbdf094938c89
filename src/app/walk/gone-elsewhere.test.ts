import { expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { Diff } from "../../core/document/diff.ts";
import { removeBranches } from "../../core/edits/remove.ts";
import type { Id } from "../../core/records/fields.ts";
import { shelved } from "../../core/strings/shelf.ts";
import { chooseOnly } from "../session.ts";
import { openEditor, typeTitle } from "../sketch/editor.ts";

const TREE = `
- * Aim
  - Activation
    - Setup
  - Retention
`;

function opened() {
  const test = openApp(TREE, { measurer: tableMeasurer() });
  const { document } = test.tree;
  const deleted = (id: Id): Diff => document.preview((draft) => void removeBranches(draft, [id]));
  return {
    ...test,
    document,
    elsewhere: (title: string, diff = deleted(test.id(title))) => document.takeIn([diff], []),
  };
}

it("tells whoever types in a branch that another window deletes, and brings it back with what was typed", async () => {
  const { tree, id, title, toasts, app, elsewhere } = opened();
  const setup = id("Setup");
  tree.session.setState({ sketching: true });
  openEditor(tree, setup, { pane: "map" });
  typeTitle(tree, "Setup completed on day 1");
  elsewhere("Activation");
  const { editing, focus, sketching } = tree.session.getState();
  expect([editing, title(focus), sketching]).toEqual([undefined, "Retention", false]);
  await expect.poll(toasts).toEqual([shelved.branch("Activation")]);
  app.notices.store.getState().toasts[0]?.action?.run();
  expect(tree.document.node(setup)).toMatchObject({ title: "Setup completed on day 1", parent: id("Activation") });
  expect(tree.session.getState()).toMatchObject({ focus: setup, editing: { id: setup }, sketching: true });
});

it("says nothing where somebody is elsewhere, and puts whoever has no sibling left on what was above", () => {
  const { tree, id, title, toasts, elsewhere } = opened();
  chooseOnly(tree.session, id("Retention"));
  elsewhere("Activation");
  expect([toasts(), title(tree.session.getState().focus)]).toEqual([[], "Retention"]);
  elsewhere("Retention");
  expect(title(tree.session.getState().focus)).toBe("Aim");
});

it("tells nobody of what they deleted themselves", () => {
  const { tree, id, toasts } = opened();
  chooseOnly(tree.session, id("Setup"));
  tree.document.commit({ key: "delete" }, (draft) => void removeBranches(draft, [id("Activation")]));
  expect(toasts()).toEqual([]);
});
