/** Marks the element that holds the tree as ours; a name, not an address that is ever asked. */
export const NAMESPACE = "https://aimtree.app/ns/tree";
