import type { Draft } from "../document/draft.ts";
import { mayHang } from "../query/may-hang.ts";
import type { Id } from "../records/fields.ts";
import type { Face, Kind, Role } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import { Refused } from "./refused.ts";

/** The kind, and of a metric the role, that a face stands for. */
export function kindOfFace(face: Face): { kind: Kind; role?: Role } {
  if (face === "aim" || face === "tactic" || face === "note") return { kind: face };
  return { kind: "metric", role: face };
}

/** Changes what a node is. Its other fields stay, so changing back loses nothing. */
export function setFace(draft: Draft, id: Id, face: Face): void {
  const node = draft.node(id);
  if (!node) throw new Refused("noNode");
  const above = node.parent === undefined ? undefined : draft.node(node.parent);
  const reason = above && mayHang(face, faceOf(above));
  if (reason) throw new Refused(reason);
  for (const child of draft.children(id)) {
    const below = draft.node(child);
    const blocked = below && mayHang(faceOf(below), face);
    if (blocked) throw new Refused(blocked);
  }
  const { kind, role } = kindOfFace(face);
  draft.patch(id, { kind, role });
}
