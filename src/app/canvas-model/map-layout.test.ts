import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { startFresh } from "../opening.ts";
import { typeTitle } from "../sketch/editor.ts";
import { FIRST } from "../sketch/plan.ts";

const measurer = tableMeasurer();

describe("ghosts of a fresh tree", () => {
  function fresh(): TestApp {
    const test = openApp([{ id: "t", type: "tree", title: "" }], { measurer });
    startFresh(test.tree);
    return test;
  }
  const ghosts = (test: TestApp): string[] =>
    test.tree.canvas.flowNodes().flatMap(({ id, type }) => (type === "ghost" ? [id] : []));

  it("stand below the aim and give way as their places are taken", () => {
    const test = fresh();
    const aim = test.tree.session.getState().focus ?? "";
    expect(ghosts(test)).toHaveLength(3);
    typeTitle(test.tree, "Aim");
    const add = (title: string, parent: string, role: NodeRecord["role"]) =>
      test.tree.document.commit({ key: "add" }, (draft) =>
        draft.put({ id: title, type: "node", kind: "metric", role: role ?? "leading", parent, order: title, title }),
      );
    add("a0", aim, "leading");
    expect(ghosts(test)).toHaveLength(2);
    add("a1", "a0", "proxy");
    expect(ghosts(test)).toHaveLength(1);
    add("a2", aim, "leading");
    expect(ghosts(test)).toEqual([]);
  });

  it("end with the first sketch: a large paste brings the other panels", () => {
    const { document, session } = fresh().tree;
    const paste = (from: number, to: number): void => {
      document.commit({ key: "paste" }, (draft) => {
        for (let i = from; i < to; i++) {
          draft.put({ id: `p${i}`, type: "node", kind: "note", order: `b${i}`, title: "Pasted" });
        }
      });
    };
    paste(10, 20);
    expect(session.getState().ghosts).toBe(FIRST);
    paste(20, 90);
    expect(session.getState().ghosts).toBeUndefined();
  });

  it("are no place for an arrow key, and go when the person does", () => {
    const test = fresh();
    const aim = test.tree.session.getState().focus ?? "";
    expect(test.tree.canvas.neighbour(aim, "down")).toBeUndefined();
    test.tree.session.setState({ ghosts: undefined });
    expect(ghosts(test)).toEqual([]);
  });
});
