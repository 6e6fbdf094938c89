import type { Draft } from "../document/draft.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import { addNode } from "./add-node.ts";
import { Refused } from "./refused.ts";

/**
 * Puts a new, empty node of the same kind and role between a node and its parent; gives the new id. Above a
 * guardrail comes a tactic, because below a guardrail there are only notes.
 */
export function insertParent(draft: Draft, host: Host, id: Id): Id {
  const node = draft.node(id);
  if (!node) throw new Refused("noNode");
  if (node.kind === "aim") throw new Refused("aimHasNoParent");
  const { kind, role } = node;
  const above = role === "guardrail" ? ({ kind: "tactic" } as const) : { kind, role };
  const parent = addNode(draft, host, { parent: node.parent, before: id }, above);
  draft.patch(id, { parent });
  return parent;
}
