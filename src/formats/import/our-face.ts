import { type Face, faceOf, KINDS, type NodeRecord, ROLES } from "../../core/records/node.ts";

/** The face that a file of ours names by kind and role; undefined for words that are not ours. */
export function ourFace(kind: string | undefined, role: string | undefined): Face | undefined {
  const known = KINDS.find((ours) => ours === kind);
  return known && faceOf({ kind: known, role: ROLES.find((ours) => ours === role) } as NodeRecord);
}
