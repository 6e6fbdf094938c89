import { describe, expect, it } from "vitest";
import { canonical } from "../../../test/tools/canonical.ts";
import type { LongTurn } from "../host.ts";
import type { AnyRecord } from "../records/records.ts";
import { between } from "./diff.ts";
import { type Change, Document } from "./document.ts";
import { History } from "./history.ts";
import { PIECE } from "./pieces.ts";

const TREE: AnyRecord = { id: "t", type: "tree", title: "T" };

/** An aim with so many rows below it, each under the one that is half its number. */
function rows(count: number): AnyRecord[] {
  return Array.from({ length: count }, (_, n) => ({
    ...{ id: `n${n}`, type: "node", kind: n === 0 ? "aim" : "metric", title: `Row ${n}`, order: "a0" },
    ...(n === 0 ? {} : { parent: `n${Math.floor(n / 2)}` }),
  })) as unknown as AnyRecord[];
}

/** A turn that is over after every piece; it counts, and is called off after so many. */
function counting(offAfter = Number.POSITIVE_INFINITY) {
  const told: number[] = [];
  let rests = 0;
  const turn: LongTurn = {
    isOver: () => true,
    next: async () => {
      rests += 1;
    },
    get isOff() {
      return rests >= offAfter;
    },
    tell: (done) => told.push(done),
  };
  return { turn, told, rests: () => rests };
}

function opened() {
  const document = new Document([TREE]);
  const history = new History(document);
  const heard: Change[] = [];
  const steps: Change[] = [];
  document.onChange((change) => heard.push(change));
  document.onStep((change) => steps.push(change));
  return { document, history, heard, steps };
}

const label = { key: "import" };
const text = (document: Document): string => JSON.stringify([...document.all()]);

describe("a large change in turns", () => {
  it.each([PIECE, 4 * PIECE, 16 * PIECE])("rests between the pieces of %i rows and is one step", async (count) => {
    const { document, history, heard, steps } = opened();
    const diff = between([TREE], [TREE, ...rows(count)]);
    const { turn, told, rests } = counting();
    const change = await document.applyInTurns(label, diff, turn);
    expect(rests()).toBe(count / PIECE - 1);
    expect(told).toEqual(Array.from({ length: count / PIECE - 1 }, (_, n) => (n + 1) * PIECE));
    expect(heard).toHaveLength(count / PIECE);
    expect(steps).toEqual([change]);
    expect(change?.diff.added.size).toBe(count);
    expect([...history.past()]).toHaveLength(1);
    expect(document.size).toBe(count + 1);
  });

  it.each([1, 2, 3])(
    "called off after %i pieces, the tree is to the byte what it was, and nobody heard of a step",
    async (after) => {
      const { document, history, steps } = opened();
      document.commit({ key: "rename" }, (draft) => draft.patch("t", { title: "Before" } as never));
      const before = text(document);
      const { turn } = counting(after);
      const diff = between([TREE], [TREE, ...rows(5 * PIECE)]);
      expect(await document.applyInTurns(label, diff, turn)).toBeUndefined();
      expect(text(document)).toBe(before);
      expect(steps).toHaveLength(1);
      expect([...history.past()]).toHaveLength(1);
    },
  );

  it("is undone and done again in turns; an undoing that is called off leaves the step where it was", async () => {
    const { document, history } = opened();
    const before = text(document);
    await document.applyInTurns(label, between([TREE], [TREE, ...rows(3 * PIECE)]), counting().turn);
    const after = canonical(document.all());
    expect(await history.replayInTurns("undo", counting(2).turn)).toBeUndefined();
    expect(canonical(document.all())).toEqual(after);
    expect(history.redoable).toBeUndefined();
    const undoing = counting();
    expect((await history.replayInTurns("undo", undoing.turn))?.diff.removed.size).toBe(3 * PIECE);
    expect(undoing.rests()).toBe(2);
    expect(text(document)).toBe(before);
    await history.replayInTurns("redo", counting().turn);
    expect(canonical(document.all())).toEqual(after);
    expect(history.undo()?.origin).toBe("undo");
    expect(text(document)).toBe(before);
  });

  it("lets nobody else change the tree meanwhile, and everybody after the last piece", async () => {
    const { document, history } = opened();
    const refused: unknown[] = [];
    const rename = (title: string) =>
      document.commit({ key: "rename" }, (draft) => draft.patch("t", { title } as never));
    const turn: LongTurn = {
      ...{ isOver: () => true, isOff: false, tell: () => undefined },
      next: async () => {
        try {
          rename("Meanwhile");
        } catch (error) {
          refused.push((error as { readonly reason?: string }).reason);
        }
      },
    };
    const stop = document.onStep(() => {
      stop();
      rename("After");
    });
    await document.applyInTurns(label, between([TREE], [TREE, ...rows(2 * PIECE)]), turn);
    expect(refused).toEqual(["busy"]);
    expect(document.tree.title).toBe("After");
    expect([...history.past()].map((step) => step.label.key)).toEqual(["rename", "import"]);
  });

  it("takes back what it did where a piece cannot be applied", async () => {
    const { document } = opened();
    const bad = { ...(rows(1)[0] as object), id: "bad", target: Number.NaN } as unknown as AnyRecord;
    const before = text(document);
    const work = document.applyInTurns(label, between([TREE], [TREE, ...rows(2 * PIECE), bad]), counting().turn);
    await expect(work).rejects.toThrow("bad-field");
    expect(text(document)).toBe(before);
    expect(document.commit({ key: "rename" }, (draft) => draft.patch("t", { title: "Free" } as never))).toBeDefined();
  });
});
