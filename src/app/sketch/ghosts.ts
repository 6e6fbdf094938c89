import type { Id } from "../../core/records/fields.ts";
import type { Workspace } from "../workspace.ts";
import { commitTitle } from "./editor.ts";
import { startNode } from "./new-node.ts";
import { isGhost, matchPlan } from "./plan.ts";
import { nodeOf } from "./planned-at.ts";

/** Makes a ghost real: a click on it. One below a ghost makes that one first. */
export function takeGhost(tree: Workspace, id: Id): void {
  commitTitle(tree);
  const { ghosts: plan } = tree.session.getState();
  const ghosts = plan ? matchPlan(tree.document, plan).ghosts : [];
  let ghost = ghosts.find((one) => one.id === id);
  while (ghost && isGhost(ghost.parent)) {
    const { parent } = ghost;
    ghost = ghosts.find((one) => one.id === parent);
  }
  if (ghost) startNode(tree, { parent: ghost.parent, before: ghost.before }, nodeOf(ghost));
}
