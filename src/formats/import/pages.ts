import type { Grown } from "./graph.ts";
import type { ImportNode, ImportTree } from "./import-tree.ts";

export interface Page {
  readonly title: string;
  readonly grown: Grown;
}

/** The pages of a file as one tree. Where several hold something, each is a node above what it holds. */
export function joinPages(title: string, pages: readonly Page[]): Grown {
  const filled = pages.filter(({ grown }) => grown.tree.nodes.length > 0);
  const [only] = filled;
  if (only && filled.length === 1) {
    const { tree, turned } = only.grown;
    return { tree: { ...tree, title: title || tree.title }, turned };
  }
  const tree = joined(title, filled, ({ grown }) => grown.tree);
  const isTurnable = filled.some(({ grown }) => grown.turned !== undefined);
  return { tree, turned: isTurnable ? joined(title, filled, ({ grown }) => grown.turned ?? grown.tree) : undefined };
}

function joined(title: string, pages: readonly Page[], treeOf: (page: Page) => ImportTree): ImportTree {
  const nodes: ImportNode[] = [];
  const links: NonNullable<ImportTree["links"]>[number][] = [];
  for (const page of pages) {
    const tree = treeOf(page);
    nodes.push({ depth: 0, title: page.title });
    const start = nodes.length;
    for (const { stray: _stray, ...node } of tree.nodes) nodes.push({ ...node, depth: node.depth + 1 });
    for (const link of tree.links ?? []) links.push({ ...link, from: link.from + start, to: link.to + start });
  }
  const sum = (of: "nodes" | "arrows"): number =>
    pages.reduce((total, page) => total + (treeOf(page).held?.[of] ?? 0), 0);
  const held = { nodes: sum("nodes") + pages.length, arrows: sum("arrows") };
  const leads = new Set(pages.map((page) => treeOf(page).lead));
  const [lead] = leads.size === 1 ? leads : [];
  const losses = pages.flatMap((page) => treeOf(page).losses ?? []);
  return { title, nodes, links, losses, held, ...(lead ? { lead } : {}) };
}
