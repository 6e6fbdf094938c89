import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { Face, Kind, NodeRecord, Role } from "../records/node.ts";
import { faceOf } from "../records/node.ts";

export interface KindAndRole {
  readonly kind: Kind;
  readonly role?: Role;
}

/** What the first child of each face is; guardrails and notes do not count as first. */
const FIRST_CHILD: Readonly<Record<Face, KindAndRole>> = {
  aim: { kind: "metric", role: "leading" },
  outcome: { kind: "metric", role: "leading" },
  leading: { kind: "metric", role: "proxy" },
  proxy: { kind: "metric", role: "proxy" },
  tactic: { kind: "tactic" },
  guardrail: { kind: "note" },
  note: { kind: "note" },
};

/**
 * What a new node without a mark becomes: like the sibling before it, guardrails and notes skipped; else by its
 * parent; without a parent an aim. `sibling` is the one that the place stands behind, undefined at the front.
 */
export function kindByPlace(view: View, parent: Id | undefined, sibling: Id | undefined): KindAndRole {
  const siblings = view.children(parent);
  for (let i = sibling === undefined ? -1 : siblings.indexOf(sibling); i >= 0; i--) {
    const node = view.node(siblings[i] as Id);
    if (node && setsKind(node)) return kindFor(parent === undefined ? undefined : view.node(parent), node);
  }
  return kindFor(parent === undefined ? undefined : view.node(parent), undefined);
}

type Faced = Pick<NodeRecord, "kind" | "role">;

/** The same for callers that know the parent and the nearest sibling before the place that `setsKind`. */
export function kindFor(parent: Faced | undefined, sibling: Faced | undefined): KindAndRole {
  const above = parent && faceOf(parent);
  if (sibling && above !== "guardrail" && above !== "note") {
    return sibling.role === undefined ? { kind: sibling.kind } : { kind: sibling.kind, role: sibling.role };
  }
  return above === undefined ? { kind: "aim" } : FIRST_CHILD[above];
}

/** False for guardrails and notes, which say nothing about what comes after them. */
export function setsKind(node: Faced): boolean {
  const face = faceOf(node);
  return face !== "guardrail" && face !== "note";
}
