import { expect, it } from "vitest";
import { persistence } from "../../test/tools/persistence.ts";
import { countingHost } from "../../test/tools/small-tree.ts";
import { memoryBackend } from "../adapters/storage/memory.ts";
import type { TextMeasurer } from "../core/layout/text.ts";
import type { NodeRecord } from "../core/records/node.ts";
import type { AnyRecord } from "../core/records/records.ts";
import { measured } from "./opening.ts";
import { newTree } from "./persist/open-tree.ts";

const NODES = 2_500;

/** As many letters a line as fit; what was asked is counted. */
class Counted implements TextMeasurer {
  letter = 8;
  asked = 0;

  wrap(text: string, _font: unknown, width: number) {
    const lines = text.match(new RegExp(`.{1,${Math.max(1, Math.floor(width / this.letter))}}`, "gsu")) ?? [];
    return { lines, widths: lines.map((line) => line.length * this.letter) };
  }

  lineCount(text: string, font: unknown, width: number): number {
    this.asked += 1;
    return this.wrap(text, font, width).lines.length;
  }

  width(text: string): number {
    return text.length * this.letter;
  }

  widestWord(): number {
    return this.letter;
  }
}

it("measures the cards of a large tree in turns, with what changes meanwhile; then nothing is left to measure", async () => {
  const measurer = new Counted();
  const open = newTree(persistence(memoryBackend(), "a", ["a"]), treeOf(NODES));
  const fonts = new Set<() => void>();
  let turns = 0;
  const next = async (): Promise<void> => {
    turns += 1;
    if (turns === 100)
      open.document.commit({ key: "rename" }, (draft) => draft.patch<NodeRecord>("n5", { title: LONG }));
  };
  const begun = await measured(
    {
      host: countingHost("w"),
      language: "en",
      measurer,
      turns: () => ({ isOver: () => true, next }),
      onOtherWidths: (changed) => {
        fonts.add(changed);
        return () => fonts.delete(changed);
      },
    },
    open,
    undefined,
  );
  expect(turns).toBe(NODES + 1);
  expect(fonts.size).toBe(0);
  const { asked } = measurer;
  const [short, long] = [begun?.cards.size("n15"), begun?.cards.size("n5")];
  expect(long?.height).toBeGreaterThan(short?.height ?? Number.NaN);
  for (let node = 0; node < NODES; node++) expect(begun?.cards.size(`n${node}`)).toBeDefined();
  expect(measurer.asked).toBe(asked);
});

it("leaves a small tree to whoever lays it out, so that it is there at once", async () => {
  const open = newTree(persistence(memoryBackend(), "a", ["a"]), treeOf(200));
  const turns = () => ({ isOver: () => true, next: () => expect.unreachable() as never });
  const parts = { host: countingHost("w"), language: "en", measurer: new Counted(), turns };
  expect(await measured({ ...parts, onOtherWidths: () => () => undefined }, open, undefined)).toBeUndefined();
});

const LONG = "Setup completed on day one by teams that invite others, ".repeat(8);

function treeOf(nodes: number): AnyRecord[] {
  const node = (n: number) => ({ id: `n${n}`, type: "node", kind: "aim", order: "a0", title: `Aim ${n}` }) as AnyRecord;
  return [{ id: "t", type: "tree", title: "" }, ...Array.from({ length: nodes }, (_, n) => node(n))];
}
