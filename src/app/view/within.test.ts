import { expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { goToFinding } from "../audit/go-to-finding.ts";
import { runCommand } from "../commands/registry.ts";
import { nodesIn, usualChoices } from "../exporting/choices.ts";
import { foundNow } from "../find/look-for.ts";
import { stopsIn, titleOf } from "../presenting/present.ts";
import { chooseOnly } from "../session.ts";
import { visibleRows } from "../walk/visible.ts";
import { goTo, rootAbove, walk } from "../walk/walk.ts";
import { pathShown, showBranch, showWhole } from "./within.ts";

const measurer = tableMeasurer();

const TREE = `- Aim #aim
  - First #leading
    - Step #proxy
      - Deep #proxy
    - Other #proxy
  - Second #leading
    - Far #proxy
`;

function branch(title = "First"): TestApp {
  const test = openApp(TREE, { measurer });
  chooseOnly(test.tree.session, test.id(title));
  showBranch(test.tree, test.id(title));
  return test;
}

const drawn = ({ tree, title }: TestApp): (string | undefined)[] =>
  tree.canvas.nodesIn(tree.canvas.bounds()).map(title);
const rows = ({ tree, title }: TestApp): string[] =>
  visibleRows(tree.document, tree.session.getState()).map((row) => `${row.level} ${title(row.id)}`);

it("shows a branch on the map and in the outline as if it were the tree", () => {
  const test = branch();
  expect(drawn(test)).toEqual(["First", "Step", "Deep", "Other"]);
  expect(test.tree.canvas.layout.edge(test.id("First"))).toBeUndefined();
  expect(rows(test)).toEqual(["1 First", "2 Step", "3 Deep", "2 Other"]);
  expect(test.tree.placeOf(test.id("First"))).toBe("1 1 1 2");
  expect(test.tree.placeOf(test.id("Deep"))).toBe("3 1 1 0");
  expect(pathShown(test.tree).map(test.title)).toEqual(["Aim", "First"]);
  showWhole(test.tree);
  expect(drawn(test)).toHaveLength(7);
  expect(test.tree.placeOf(test.id("Deep"))).toBe("4 1 1 0");
  expect(test.title(test.tree.session.getState().focus)).toBe("First");
});

it("keeps arrows and the way to the root inside", () => {
  const test = branch();
  for (const pane of ["map", "outline"] as const) {
    test.tree.session.setState({ pane });
    walk(test.tree, pane === "map" ? "up" : "left");
    walk(test.tree, "left");
    expect(test.title(test.tree.session.getState().focus)).toBe("First");
  }
  expect(test.tree.session.getState().within).toBe(test.id("First"));
  chooseOnly(test.tree.session, test.id("Deep"));
  expect(test.title(rootAbove(test.tree))).toBe("First");
});

it("is left by whoever goes elsewhere, by undo of something elsewhere, and when it is deleted", () => {
  const test = branch();
  const { session, document } = test.tree;
  goTo(test.tree, test.id("Far"));
  expect(session.getState().within).toBeUndefined();
  expect(drawn(test)).toHaveLength(7);
  showBranch(test.tree, test.id("First"));
  document.commit({ key: "move" }, (draft) => draft.patch(test.id("First"), { parent: test.id("Second") }));
  expect(rows(test)).toHaveLength(4);
  document.commit({ key: "delete" }, (draft) => {
    for (const title of ["Deep", "Step", "Other", "First"]) draft.remove(test.id(title));
  });
  expect(session.getState().within).toBeUndefined();
  expect(drawn(test)).toEqual(["Aim", "Second", "Far"]);
});

it("comes and goes by one command, and Escape ends it once only one node is chosen", async () => {
  const test = openApp(TREE, { measurer });
  const { app, tree } = test;
  chooseOnly(tree.session, test.id("Aim"));
  await runCommand("view.branch", { app, tree });
  expect(tree.session.getState().within).toBeUndefined();
  expect(test.toasts()).toEqual(["This is the whole tree already."]);
  chooseOnly(tree.session, test.id("Step"));
  await runCommand("view.branch", { app, tree });
  expect(drawn(test)).toEqual(["Step", "Deep"]);
  await runCommand("view.branch", { app, tree });
  expect(drawn(test)).toHaveLength(7);
  await runCommand("view.branch", { app, tree });
  await runCommand("select.all", { app, tree });
  await runCommand("select.all", { app, tree });
  await runCommand("select.none", { app, tree });
  await runCommand("select.none", { app, tree });
  expect(tree.session.getState().within).toBeUndefined();
});

it("adds below its top where a sibling would stand outside of it", async () => {
  const test = branch();
  await runCommand("sketch.sibling", { app: test.app, tree: test.tree });
  const { editing } = test.tree.session.getState();
  expect(test.title(test.tree.document.node(editing?.id ?? "")?.parent)).toBe("First");
});

it("is what is found, gone through, presented, exported and kept", () => {
  const test = branch();
  const { tree } = test;
  expect([...(foundNow(tree, "kind:proxy") ?? [])].map(test.title)).toEqual(["Step", "Deep", "Other"]);
  const inside = new Set([..."First Step Deep Other".split(" ")]);
  for (let i = 0; i < tree.findings.all.length; i++) {
    goToFinding(tree, 1);
    expect(inside).toContain(test.title(tree.session.getState().focus));
  }
  expect(tree.session.getState().within).toBe(test.id("First"));
  const [whole] = stopsIn(tree);
  expect(whole && titleOf(tree, whole)).toBe("First");
  expect(nodesIn(tree, usualChoices(tree, "en").scope)?.size).toBe(4);
  expect(test.views.at(-1)?.within).toBe(test.id("First"));
});
