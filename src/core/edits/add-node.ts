import type { Draft } from "../document/draft.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { Kind, NodeRecord, Role } from "../records/node.ts";
import { orderAt, type Place } from "./place.ts";

export interface NewNode {
  readonly kind: Kind;
  readonly role?: Role | undefined;
  readonly title?: string;
  readonly tags?: readonly string[];
}

/** Adds one node at a place and gives its id. The caller has chosen a kind that may hang there. */
export function addNode(draft: Draft, host: Host, place: Place, node: NewNode): Id {
  const { kind, role, title = "", tags } = node;
  const id = host.newId();
  const record: NodeRecord = {
    id,
    type: "node",
    kind,
    order: orderAt(draft, place),
    title,
    created: host.today(),
    ...(place.parent === undefined ? {} : { parent: place.parent }),
    ...(kind === "metric" && role ? { role } : {}),
    ...(tags ? { tags: [...tags] } : {}),
  };
  draft.put(record);
  return id;
}
