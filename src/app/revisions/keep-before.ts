import type { Why } from "../../core/revisions/revision.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Keeps the state of this moment right before a large change: among the states of the tree, and outside the database.
 * `count`: how many things are about to change.
 */
export function keepBefore(tree: Workspace, app: App, why: Why, count?: number): void {
  void app.snapshots.take("always");
  tree.revisions.keepBefore(why, count);
}
