/** Why something cannot be done, and what can be done instead. Shown in menus, the palette and toasts. */
export const refusals = {
  aimIsRoot: "An aim stands at the top. Make it a metric first.",
  onlyNotesBelow: "Only notes hang below a guardrail or a note.",
  intoItself: "A node cannot hang below itself.",
  noNode: "Choose a node first.",
  noParentLevel: "There is no level above.",
  noSiblingBefore: "There is no node before it to hang it under.",
  firstAlready: "It is the first already.",
  lastAlready: "It is the last already.",
  aimHasNoParent: "Nothing stands above an aim.",
  sameNode: "A node cannot be linked to itself.",
  linkedAlready: "These two are linked already.",
  noLink: "Choose a link first.",
  noLinks: "Nothing is linked to it.",
  noTree: "Open a tree first.",
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to redo.",
  nothingToFold: "Nothing is below it.",
  noFindings: "There are no findings.",
  noFindingHere: "This node has no finding.",
  noStep: "Only tactics and aims have these fields.",
  notInHistory: "Open the history first.",
  noState: "Choose a kept state first, to compare from.",
  noNodeBefore: "Choose a change of a node that was there before.",
  nothingToDraw: "There is nothing to draw yet.",
} as const;

export type RefusalKey = keyof typeof refusals;
