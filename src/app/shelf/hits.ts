import type { TreeRow } from "../../adapters/storage/port.ts";
import type { View } from "../../core/document/view.ts";
import { excerptOf } from "../../core/query/excerpt.ts";
import { foldedHas, marksIn, searchNodes } from "../../core/query/search.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import type { Hit, TreeHits } from "./search.ts";

/** Nodes shown of one tree. */
const SHOWN = 5;

/** What of a tree holds what is asked; `view` is missing where the tree cannot be read. */
export function hitsIn(tree: TreeRow, view: View | undefined, asked: string): TreeHits | undefined {
  const ids = view ? searchNodes(view, asked) : [];
  const inTitle = foldedHas(tree.title, asked);
  if (ids.length === 0 && !inTitle) return undefined;
  const hits = ids.slice(0, SHOWN).map((id) => hitOf((view as View).node(id) as NodeRecord, asked));
  return { tree, title: tree.title, marks: inTitle ? marksIn(tree.title, asked) : [], hits, count: ids.length };
}

function hitOf(node: NodeRecord, asked: string): Hit {
  const inTitle = foldedHas(node.title, asked);
  const title = node.title.split("\n", 1)[0] ?? "";
  return {
    node: node.id,
    face: faceOf(node),
    title,
    marks: inTitle ? marksIn(title, asked) : [],
    excerpt: inTitle ? undefined : excerptOf(node, asked),
  };
}
