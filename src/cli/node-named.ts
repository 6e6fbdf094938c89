import type { View } from "../core/document/view.ts";
import { numbering } from "../core/query/numbering.ts";
import { inReadingOrder } from "../core/query/reading-order.ts";
import type { Id } from "../core/records/fields.ts";
import { cli as words } from "../core/strings/cli.ts";

export type Named = { readonly ok: true; readonly id: Id } | { readonly ok: false; readonly message: string };

/** The node that a person means by its id, by the number of a tactic or by its whole title. */
export function nodeNamed(view: View, name: string): Named {
  if (view.node(name)) return { ok: true, id: name };
  const byNumber = numbering(view).find(name);
  const found = byNumber.length > 0 ? byNumber : titled(view, name.trim());
  const [id] = found;
  if (id === undefined) return { ok: false, message: words.noNode(name) };
  return found.length === 1 ? { ok: true, id } : { ok: false, message: words.manyNodes(name, found.length) };
}

function titled(view: View, title: string): Id[] {
  return [...inReadingOrder(view)].map(({ id }) => id).filter((id) => view.node(id)?.title.trim() === title);
}
