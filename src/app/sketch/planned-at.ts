import type { NewNode } from "../../core/edits/add-node.ts";
import type { Place } from "../../core/edits/place.ts";
import { kindOfFace } from "../../core/edits/set-kind.ts";
import type { Workspace } from "../workspace.ts";
import { matchPlan, type PlannedNode } from "./plan.ts";

/** The node that a fresh tree wants at a place; undefined where its plan has nothing to say. */
export function plannedAt({ document, session }: Workspace, { parent, before }: Place): NewNode | undefined {
  const { ghosts } = session.getState();
  const next = ghosts && matchPlan(document, ghosts).ghosts.find((one) => one.parent === parent);
  return next && next.before === before ? nodeOf(next) : undefined;
}

/** What is made of a card that was planned. */
export function nodeOf({ face, tags }: PlannedNode): NewNode {
  return { ...kindOfFace(face), ...(tags && { tags }) };
}
