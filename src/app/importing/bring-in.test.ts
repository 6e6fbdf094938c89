import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { diffOf } from "../../core/document/diff.ts";
import { PIECE } from "../../core/document/pieces.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { runCommand } from "../commands/registry.ts";
import { bringDiff } from "./bring-in.ts";

const COUNT = 12 * PIECE;

/** So many nodes in a chain of threes below the aim. */
function incoming(aim: string) {
  const nodes = Array.from({ length: COUNT }, (_, n) => ({
    ...{ id: `in${n}`, type: "node", kind: "metric", role: "leading", title: `Row ${n}`, order: "a0" },
    parent: n === 0 ? aim : `in${Math.floor((n - 1) / 3)}`,
  })) as unknown as AnyRecord[];
  return { diff: diffOf(nodes.map((node) => [undefined, node])), tops: ["in0"], nodes: COUNT };
}

/** An app whose turns are over after every piece; `between` runs before the next one. */
async function busy(between: (rests: number) => void | Promise<void>) {
  const opened = openApp("- Grow #aim\n  - Visits #leading", { measurer: tableMeasurer() });
  const { app, tree } = opened;
  let rests = 0;
  Object.assign(app.device, {
    turns: () => ({ isOver: () => true, next: async () => void (await between(++rests)) }),
  });
  tree.document.commit({ key: "rename" }, (draft) =>
    draft.patch(opened.id("Visits"), { title: "Visits a week" } as never),
  );
  await tree.saver.flush();
  const text = (): string => JSON.stringify([...tree.document.all()]);
  const stored = async (): Promise<unknown> => {
    const found = await opened.persistence.store.open(tree.id);
    return [...(found?.records ?? [])].length;
  };
  return { ...opened, text, stored, rests: () => rests };
}

describe("very many nodes", () => {
  it("come in behind a dialog that counts, as one step, stored when all of it is there", async () => {
    const seen: unknown[] = [];
    const there: unknown[] = [];
    const test = await busy(async (rests) => {
      const { dialog } = test.app.screen.getState();
      if (rests % 4 !== 0 || dialog?.name !== "work") return;
      seen.push([dialog.work.title, dialog.work.store.getState().done]);
      there.push(await test.stored());
    });
    const { app, tree, id } = test;
    await bringDiff(tree, app, incoming(id("Grow")), "import");
    expect(seen.slice(0, 2)).toEqual([
      ["Bringing in 2,400 nodes", 4 * PIECE],
      ["Bringing in 2,400 nodes", 8 * PIECE],
    ]);
    expect(new Set(there)).toEqual(new Set([3]));
    expect(app.screen.getState().dialog).toBeUndefined();
    await tree.saver.flush();
    expect(await test.stored()).toBe(COUNT + 3);
    await runCommand("arrange.undo", { app, tree });
    expect(tree.document.size).toBe(3);
    await runCommand("arrange.redo", { app, tree });
    expect([tree.document.size, tree.focused?.id]).toEqual([COUNT + 3, "in0"]);
  });

  it.each([1, 5, 11])(
    "called off after %i pieces leave everything as it was: tree, storage, steps, kept states",
    async (after) => {
      const test = await busy((rests) => {
        const { dialog } = test.app.screen.getState();
        if (rests === after && dialog?.name === "work") dialog.work.cancel();
      });
      const { app, tree, id, text } = test;
      const before = text();
      const { rev } = tree.saver;
      const { undoable } = tree.history;
      await bringDiff(tree, app, incoming(id("Grow")), "import");
      expect(text()).toBe(before);
      expect([tree.saver.rev, tree.saver.state.kind, tree.history.undoable === undoable]).toEqual([rev, "saved", true]);
      expect(app.screen.getState().dialog).toBeUndefined();
      expect(tree.revisions.store.getState().list.map(({ why }) => why)).not.toContain("import");
      tree.document.commit({ key: "rename" }, (draft) => draft.patch(id("Grow"), { title: "Grow more" } as never));
      await tree.saver.flush();
      expect([tree.saver.rev, await test.stored()]).toEqual([rev + 1, 3]);
    },
  );

  it("are called off where their tree is left", async () => {
    const test = await busy((rests) => {
      if (rests === 3) test.app.screen.setState({ page: "home", tree: undefined });
    });
    const before = test.text();
    await bringDiff(test.tree, test.app, incoming(test.id("Grow")), "import");
    expect(test.text()).toBe(before);
  });
});
