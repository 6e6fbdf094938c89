import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { chooseOnly, chooseSome } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { isShown } from "./shown.ts";
import { visibleRows } from "./visible.ts";
import { nodeTowards, type Step } from "./walk.ts";

/** Shift+arrow: takes the next node in as well, or lets the last one go when walking back. */
export function extend(tree: Workspace, step: Step): void {
  const { focus, selected, anchor } = tree.session.getState();
  if (focus === undefined) return;
  const next = nodeTowards(tree, focus, step);
  if (next === undefined) return;
  const chosen = new Set(selected);
  if (chosen.has(next) && focus !== anchor) chosen.delete(focus);
  chooseSome(tree.session, chosen, next);
  tree.reveal(next);
  tree.say(strings.said.chosen(chosen.size));
}

/** Adds a node to the selection or takes it out, as Mod+click does. */
export function toggle(tree: Workspace, id: Id): void {
  const { selected, focus } = tree.session.getState();
  const chosen = new Set(selected);
  if (!chosen.delete(id)) {
    chooseSome(tree.session, chosen, id);
    return;
  }
  const rest = focus === id ? [...chosen].at(-1) : focus;
  if (rest === undefined) tree.session.setState({ selected: new Set(), focus: undefined });
  else chooseSome(tree.session, chosen, rest);
}

/** Shift+click: all siblings from where the range began to this node; any other node is taken in alone. */
export function selectTo(tree: Workspace, id: Id): void {
  const { document, session } = tree;
  const { anchor, focus, selected } = session.getState();
  const from = anchor ?? focus;
  const siblings = document.children(document.node(id)?.parent);
  const [a, b] = [from === undefined ? -1 : siblings.indexOf(from), siblings.indexOf(id)];
  if (a < 0) chooseSome(session, selected, id);
  else chooseSome(session, siblings.slice(Math.min(a, b), Math.max(a, b) + 1), id);
  session.setState({ anchor: from ?? id });
}

/** A click on a node, with the keys that were held. */
export function choose(tree: Workspace, id: Id, held: { readonly mod: boolean; readonly shift: boolean }): void {
  if (held.mod) toggle(tree, id);
  else if (held.shift) selectTo(tree, id);
  else chooseOnly(tree.session, id);
}

/** Mod+A: the siblings; again, the whole level; again, everything. */
export function selectMore(tree: Workspace): void {
  const { document, session } = tree;
  const { focus, selected } = session.getState();
  if (focus === undefined) return;
  const rows = visibleRows(document, session.getState());
  const level = rows.find((row) => row.id === focus)?.level;
  const parent = document.node(focus)?.parent;
  const wider: readonly (readonly Id[])[] = [
    document.children(parent).filter((id) => isShown(tree, id)),
    rows.filter((row) => row.level === level).map((row) => row.id),
    rows.map((row) => row.id),
  ];
  const next = wider.find((ids) => ids.some((id) => !selected.has(id)));
  if (!next) return;
  chooseSome(session, next, focus);
  tree.say(strings.said.chosen(next.length));
}
