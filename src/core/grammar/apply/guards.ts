import type { Draft } from "../../document/draft.ts";
import { orderAt } from "../../edits/place.ts";
import type { Host } from "../../host.ts";
import { mayHang } from "../../query/may-hang.ts";
import type { Id } from "../../records/fields.ts";
import { faceOf } from "../../records/node.ts";
import type { ParsedLine } from "../line.ts";
import type { GrammarLoss } from "../losses.ts";
import type { WriteOptions } from "./links.ts";

/** The nearest node at or above `id` that a guardrail may hang below; undefined: it lies in the tray. */
function guardHome(draft: Draft, id: Id): Id | undefined {
  for (let at: Id | undefined = id; at !== undefined; ) {
    const node = draft.node(at);
    if (node && !mayHang("guardrail", faceOf(node))) return at;
    at = node?.parent;
  }
  return undefined;
}

/** Adds a guardrail below a node, last; gives its id. */
export function writeGuard(
  draft: Draft,
  id: Id,
  line: ParsedLine,
  host: Host,
  { created }: WriteOptions,
  losses: GrammarLoss[],
): Id {
  const parent = guardHome(draft, id);
  if (parent !== id) losses.push({ key: "onlyNotesBelow", text: line.title, node: id });
  const guard = host.newId();
  draft.put({
    ...(created === undefined ? {} : { created }),
    ...line.fields,
    id: guard,
    type: "node",
    kind: "metric",
    role: "guardrail",
    title: line.title,
    order: orderAt(draft, { parent }),
    ...(parent === undefined ? {} : { parent }),
  });
  return guard;
}
