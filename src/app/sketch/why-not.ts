import type { RefusalKey } from "../../core/strings/refusals.ts";
import type { Workspace } from "../workspace.ts";

/** Why the chosen node cannot get a child. Notes can always be added, so only a missing node is a reason. */
export function whyNoChild(tree: Workspace): RefusalKey | undefined {
  return tree.focused ? undefined : "noNode";
}
