import type { View } from "../document/view.ts";

/** What a tree is called: its own title, else the first line of its first aim or root. */
export function treeTitle(view: View): string {
  if (view.tree.title.trim()) return view.tree.title;
  const roots = view.children(undefined);
  const first = roots.find((id) => view.node(id)?.kind === "aim") ?? roots[0];
  return (first === undefined ? "" : (view.node(first)?.title ?? "")).split("\n", 1)[0]?.trim() ?? "";
}
