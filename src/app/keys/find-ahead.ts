import { hasSearch } from "../page-focus.ts";
import { jumpTo } from "../walk/jump.ts";
import type { Workspace } from "../workspace.ts";

/**
 * The search was asked for and its field is still on its way: what is typed belongs to it, and no key may reach the tree
 * behind. Escape calls it off.
 * @param key what was pressed, as events name it
 * @param typed the letter of it, if it is one
 * @returns whether the key is done with
 */
export function typeIntoFind(tree: Workspace, key: string, typed: string | undefined): boolean {
  const { findOpen, findAhead, view, asked } = tree.session.getState();
  if (!findOpen || (view !== "map" && view !== "outline") || hasSearch()) return false;
  // The first letter replaces what was asked before, which the field selects when it opens.
  const before = findAhead ? asked : "";
  if (typed !== undefined) ask(tree, `${before}${typed}`);
  else if (key === "Backspace") ask(tree, before.slice(0, -1));
  else if (key === "Escape") tree.session.setState({ findOpen: false, findAhead: false, found: undefined });
  else return key === "Enter" || key === "Delete";
  return true;
}

/** The letters are kept at once; what finds by them comes with the field. */
function ask(tree: Workspace, asked: string): void {
  tree.session.setState({ findAhead: true, asked });
  void import("../find/look-for.ts").then(({ lookFor }) => {
    const { asked: now, findOpen, found } = tree.session.getState();
    // Others were typed meanwhile, or it was called off.
    if (now !== asked || (!findOpen && !found)) return;
    lookFor(tree, asked);
    jumpTo(tree, tree.session.getState().found?.values().next().value, "find-ahead");
  }, console.error);
}
