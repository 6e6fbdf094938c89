import * as fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../test/tools/laws.ts";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { idle } from "../../../test/tools/saving.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { type Fate, watched } from "../../../test/tools/tabs-world.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";

type Act = "edit" | "hang" | "answer" | "time" | Exclude<Fate, "done">;

const ACTS = fc.constantFrom<Act>("edit", "edit", "edit", "refused", "rejected but stored", "hang", "answer", "time");
const NODES = ["n1", "n2", "n3"] as const;

/** A tree in a tab whose disk refuses, lies and falls silent as it is told. */
async function faulty() {
  const inner = memoryBackend();
  await treeStore(inner).add(newTreeOf(treeOf(3)));
  const backend = watched(inner, []);
  const { write } = backend;
  let answer: (() => void) | undefined;
  let silence: Promise<void> | undefined;
  backend.write = async (tables, work) => {
    await silence;
    return write(tables, work);
  };
  const to = persistence(backend);
  const tree = await mustOpen(to);
  return {
    tree,
    to,
    fail: (fate: Fate) => void backend.fates.push(fate),
    hang: () => {
      silence ??= new Promise((resolve) => {
        answer = resolve;
      });
    },
    answer: () => {
      answer?.();
      silence = undefined;
    },
    /** All that waits for a timer, up to four seconds, comes to pass. */
    time: () => {
      for (const { run } of to.timers.filter(({ ms }) => ms <= 4_000)) run();
    },
    isHanging: () => silence !== undefined,
    recover: () => void backend.fates.splice(0),
    stored: async () => {
      const records = (await treeStore(inner).open("t"))?.records ?? [];
      return NODES.map((id) => (records.find((record) => record.id === id) as { title?: string } | undefined)?.title);
    },
  };
}

async function holds(acts: readonly Act[]): Promise<void> {
  const disk = await faulty();
  const shown = (): (string | undefined)[] => NODES.map((id) => titleOf(disk.tree, id));
  const { saver } = disk.tree;
  let edits = 0;
  const judge = async (): Promise<void> => {
    const isStored = JSON.stringify(await disk.stored()) === JSON.stringify(shown());
    if (saver.state.kind === "saved") expect(isStored).toBe(true);
    if (!isStored) expect(["saving", "not-saved"]).toContain(saver.state.kind);
  };
  for (const act of acts) {
    if (act === "edit") rename(disk.tree, NODES[edits % 3] as string, `Edit ${++edits}`);
    else if (act === "hang") disk.hang();
    else if (act === "answer") disk.answer();
    else if (act === "time") disk.time();
    else disk.fail(act);
    // What is shown in the very moment of the edit is true too.
    await judge();
    await idle();
    await judge();
    if (act !== "time") continue;
    // After its time is over nothing that hangs is called saving.
    if (disk.isHanging()) expect(saver.state.kind).not.toBe("saving");
  }
  disk.answer();
  disk.recover();
  for (let i = 0; i < 12 && saver.state.kind !== "saved"; i++) {
    await idle();
    for (const { run } of [...disk.to.timers]) run();
  }
  await idle();
  expect(saver.state.kind).toBe("saved");
  expect(await disk.stored()).toEqual(shown());
}

it("saved, saving and not saved are true whatever the disk does, and in the end everything is saved", {
  timeout: 600_000,
}, async () => {
  const numRuns = Math.min(runs(150), 3_000);
  await fc.assert(fc.asyncProperty(fc.array(ACTS, { minLength: 1, maxLength: 14 }), holds), { numRuns });
});
