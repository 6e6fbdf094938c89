import type { Edge, Node } from "@xyflow/react";
import { layoutTree } from "../../../core/layout/layout.ts";
import { type BenchNode, type BenchTree, crossLinks } from "./bench.ts";

/** Nodes for React Flow, each as large as it was handed over. */
export function nodesOf(nodes: readonly BenchNode[]): Node[] {
  const made = nodes.map(({ id, text, w, h }) => ({
    id,
    position: { x: 0, y: 0 },
    data: { label: text },
    style: { width: w, height: h },
  }));
  return placed(made, nodes);
}

/** Lays out by our own engine, so that what is compared is the drawing; nodes that stay are the same objects. */
export function placed(nodes: Node[], from: readonly BenchNode[]): Node[] {
  const layout = layoutTree(
    from.map(({ id, parentId, w, h }) => ({ id, w, h, ...(parentId ? { parent: parentId } : {}) })),
  );
  return nodes.map((node) => {
    const { x, y } = layout.place(node.id) ?? { x: 0, y: 0 };
    return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } };
  });
}

export function edgesOf(tree: BenchTree): Edge[] {
  const own = tree.nodes.flatMap(({ id, parentId }) =>
    parentId ? [{ id: `e-${id}`, source: parentId, target: id }] : [],
  );
  return [...own, ...crossLinks(tree).map(({ source, target }, i) => ({ id: `l-${i}`, source, target }))];
}
