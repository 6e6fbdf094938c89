/** Attributes of a node that say what it is to us, beside those that are named as fields are. */
export const OURS = { id: "aimtree.id", kind: "kind", role: "role", centre: "aimtree.centre" } as const;
