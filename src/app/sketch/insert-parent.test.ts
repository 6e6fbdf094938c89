import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { runCommand } from "../commands/registry.ts";
import { chooseOnly } from "../session.ts";
import { typeTitle } from "./editor.ts";
import { addChildWhileTyping, addSibling, leaveTyping } from "./type-through.ts";

const measurer = tableMeasurer();
const TREE = "- Aim\n  - A\n  - B\n    - B1\n  - C";

async function above(title: string): Promise<TestApp> {
  const test = openApp(TREE, { measurer });
  chooseOnly(test.tree.session, test.id(title));
  await runCommand("sketch.parent", { app: test.app, tree: test.tree });
  return test;
}

describe("a parent that was put above a node", () => {
  it.each([
    ["Escape", leaveTyping],
    ["Tab", addChildWhileTyping],
    ["Enter", (tree: TestApp["tree"]) => addSibling(tree, "after")],
  ] as const)("is gone without a trace after %s, while it has no title", async (_key, leave) => {
    const test = await above("B");
    const before = openApp(TREE, { measurer }).outline();
    expect(test.outline()).not.toEqual(before);
    leave(test.tree);
    expect(test.outline()).toEqual(before);
    expect(test.tree.session.getState()).toMatchObject({ focus: test.id("B"), editing: undefined });
    expect(test.tree.history.undoable).toBeUndefined();
  });

  it("stays once it has one, and both are one step", async () => {
    const test = await above("B");
    typeTitle(test.tree, "Between");
    leaveTyping(test.tree);
    const { document, history } = test.tree;
    expect(document.node(test.id("B"))?.parent).toBe(test.id("Between"));
    expect(test.tree.stepName(history.undoable)).toBe("Insert a parent “Between”");
    history.undo();
    expect(test.outline()).toEqual(openApp(TREE, { measurer }).outline());
  });

  it("leaves what came below it meanwhile where it was", async () => {
    const test = await above("B");
    const { document, session, host } = test.tree;
    const between = session.getState().editing?.id ?? "";
    document.commit({ key: "add" }, (draft) => {
      draft.put({ id: host.newId(), type: "node", kind: "metric", order: "a9", title: "Other tab", parent: between });
    });
    leaveTyping(test.tree);
    const titles = document.children(test.id("Aim")).map((id) => test.title(id));
    expect(titles).toEqual(["A", "B", "Other tab", "C"]);
  });
});
