import type { RefusalKey } from "../../core/strings/refusals.ts";
import type { Workspace } from "../workspace.ts";

/** Why the state before cannot be brought back: it is the present, a file, or nothing. */
export function whyNotBringBack({ session, compared }: Workspace): RefusalKey | undefined {
  if (session.getState().view !== "history") return "notInHistory";
  return typeof compared.getState().from === "number" ? undefined : "noState";
}

/** The same for one branch: its top has to be chosen, and have been there before. */
export function whyNotBringBackBranch(tree: Workspace): RefusalKey | undefined {
  const { chosen, merged } = tree.compared.getState();
  return whyNotBringBack(tree) ?? (chosen !== undefined && merged?.before.node(chosen) ? undefined : "noNodeBefore");
}
