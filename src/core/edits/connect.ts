import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { LinkKind, LinkRecord } from "../records/link.ts";
import { isRecord } from "../records/records.ts";
import type { RefusalKey } from "../strings/refusals.ts";
import { whyNotBelow } from "./move.ts";
import { ordersAt } from "./place.ts";
import { Refused } from "./refused.ts";

/** The links that start or end at a node. */
export function linksOf(view: View, id: Id): LinkRecord[] {
  const links: LinkRecord[] = [];
  for (const other of view.attached(id)) {
    const record = view.get(other);
    if (isRecord(record, "link")) links.push(record);
  }
  return links;
}

/** Why two nodes cannot be linked so; undefined if they can. */
export function whyNotConnect(view: View, from: Id, to: Id, kind: LinkKind): RefusalKey | undefined {
  if (from === to) return "sameNode";
  const node = view.node(from);
  if (!node || !view.node(to)) return "noNode";
  const taken = linksOf(view, from).some((link) => link.from === from && link.to === to && link.kind === kind);
  return taken || (kind === "moves" && node.parent === to) ? "linkedAlready" : undefined;
}

/** Whether this link would hang its first node in the tree instead of lying beside it: the first that a stray gets. */
export function becomesTreeEdge(view: View, from: Id, to: Id, kind: LinkKind): boolean {
  const node = view.node(from);
  const stray = node?.parent === undefined && node?.kind !== "aim";
  return kind === "moves" && stray && !whyNotBelow(view, from, to);
}

/**
 * Links two nodes. A node in the tray that gets its first `moves` link hangs there in the tree instead.
 * Gives the id of the link, or undefined if it became a tree edge.
 */
export function connect(draft: Draft, host: Host, from: Id, to: Id, kind: LinkKind): Id | undefined {
  const reason = whyNotConnect(draft, from, to, kind);
  if (reason) throw new Refused(reason);
  if (becomesTreeEdge(draft, from, to, kind)) {
    draft.patch(from, { parent: to, order: ordersAt(draft, { parent: to })[0] });
    return undefined;
  }
  const id = host.newId();
  draft.put({ id, type: "link", from, to, kind });
  return id;
}
