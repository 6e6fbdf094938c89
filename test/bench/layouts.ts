/// <reference path="../tools/d3-flextree.d.ts" />
import { flextree } from "d3-flextree";
import { TidyLayout } from "../../src/core/layout/layout.ts";
import { type ListedCard, listSource } from "../../src/core/layout/tidy/source.ts";
import { parentOf } from "../../src/ui/canvas/bench/made-up-tree.ts";

/** Ways to lay out one made-up tree, to be timed. */
export function layouts(nodes: number) {
  const cards: ListedCard[] = Array.from({ length: nodes }, (_, i) => ({
    id: `n${i}`,
    w: 160 + ((i * 37) % 120),
    h: 60 + ((i * 13) % 60),
    ...(i === 0 ? {} : { parent: `n${parentOf(i)}` }),
  }));
  const source = listSource(cards);
  let grown = 0;
  const sizeOf = (id: string) => (id === "n7" ? { w: 200, h: 80 + (grown % 40) } : source.size(id));
  const kept = new TidyLayout({ ...source, size: sizeOf });
  const peer = flextree<string>({
    nodeSize: ({ data }) => [source.size(data).w, source.size(data).h + 48],
    spacing: (a, b) => (a.parent === b.parent ? 24 : 40),
  });
  return {
    whole: () => new TidyLayout(source, { stack: false }).bounds(),
    again: () => {
      grown += 1;
      kept.update(["n7"]);
      return kept.bounds();
    },
    peer: () => peer(peer.hierarchy("n0", (id) => source.children(id))),
  };
}
