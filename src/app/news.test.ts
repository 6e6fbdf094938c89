import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../test/tools/open-app.ts";
import { tableMeasurer } from "../adapters/text/table.ts";
import { addComment } from "../core/edits/comments.ts";
import { connect } from "../core/edits/connect.ts";
import { moveNodes } from "../core/edits/move.ts";
import { removeOnly } from "../core/edits/remove.ts";
import type { NodeRecord } from "../core/records/node.ts";

const measurer = tableMeasurer();

/** An aim, indicators below it, and nine proxies below each. */
const treeOf = (nodes: number): string =>
  [
    "- Aim",
    ...Array.from({ length: nodes / 10 }, (_, i) => [
      `  - L${i} is a number of teams`,
      ...Array.from({ length: 9 }, (_, j) => `    - P${i}.${j} is another one`),
    ]).flat(),
  ].join("\n");

/** Watches every node, and tells what `run` was news for. */
function heard({ tree, title }: TestApp, run: () => void): (string | undefined)[] {
  const told: (string | undefined)[] = [];
  const nodes = [...tree.document.all()].filter(({ type }) => type === "node");
  const stops = nodes.map(({ id }) => tree.news.watch(id, () => told.push(title(id))));
  run();
  for (const stop of stops) stop();
  return told;
}

const rename =
  ({ tree, id }: TestApp, from: string, to: string) =>
  () =>
    void tree.document.commit({ key: "rename" }, (draft) => draft.patch<NodeRecord>(id(from), { title: to }));

describe.each([300, 1_000])("among %i nodes", (nodes) => {
  it("is a letter news for its own node only", () => {
    const test = openApp(treeOf(nodes), { measurer });
    expect(heard(test, rename(test, "P7.3 is another one", "P7.3 is another one,"))).toEqual(["P7.3 is another one,"]);
  });

  it("is a new title news for those that are linked with the node", () => {
    const test = openApp(treeOf(nodes), { measurer });
    const [from, to] = [test.id("P7.3 is another one"), test.id("L2 is a number of teams")];
    const link = () =>
      test.tree.document.commit({ key: "link" }, (draft) => {
        connect(draft, test.tree.host, from, to, "moves");
      });
    expect(heard(test, link).sort()).toEqual(["L2 is a number of teams", "P7.3 is another one"]);
    const told = heard(test, rename(test, "P7.3 is another one", "Renamed"));
    expect(told.sort()).toEqual(["L2 is a number of teams", "Renamed"]);
  });

  it("is a node that moves or goes news for all: they are counted from it", () => {
    const test = openApp(treeOf(nodes), { measurer });
    const { document } = test.tree;
    const move = () =>
      document.commit({ key: "move" }, (draft) =>
        moveNodes(draft, [test.id("P7.3 is another one")], { parent: test.id("L2 is a number of teams") }),
      );
    expect(new Set(heard(test, move)).size).toBe(nodes + 1);
    const remove = () =>
      document.commit({ key: "delete" }, (draft) => removeOnly(draft, test.id("P7.4 is another one")));
    expect(new Set(heard(test, remove)).size).toBe(nodes + 1);
  });
});

it("tells of a comment the node that it is on", () => {
  const test = openApp("- Aim\n  - Teams\n  - Months", { measurer });
  const { document, host } = test.tree;
  const comment = () =>
    document.commit({ key: "rename" }, (draft) => {
      addComment(draft, host, { node: test.id("Teams"), text: "Why?" });
    });
  expect(heard(test, comment)).toEqual(["Teams"]);
});

it("tells of new findings whom they are about", () => {
  const test = openApp("- Aim\n  - Teams 1 -> 2\n  - Months 3 -> 4", { measurer });
  test.tree.findings.run();
  const told = heard(test, () => {
    rename(test, "Teams", "")();
    test.pause();
  });
  expect(told).not.toContain("Months");
  expect(told.length).toBeGreaterThan(1);
});
