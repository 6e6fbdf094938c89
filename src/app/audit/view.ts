import type { Severity } from "../../core/lint/rule.ts";

/** What the groups of the list are. */
export const GROUPINGS = ["hallmark", "branch", "owner", "rule"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What of the findings is listed. */
export interface AuditView {
  readonly by: Grouping;
  /** Severities that are left out. */
  readonly without: ReadonlySet<Severity>;
  /** Words that a row must hold. */
  readonly text: string;
  /** Leaves out what the baseline holds. */
  readonly newOnly: boolean;
  /** Lists what was dismissed with a reason, too. */
  readonly dismissed: boolean;
}

export const EVERYTHING: AuditView = { by: "hallmark", without: new Set(), text: "", newOnly: true, dismissed: true };

/** What the colours of the cards say: the kind of node, or something about it. */
export const OVERLAYS = ["kind", "signals", "findings", "owner", "status"] as const;
export type OverlayName = (typeof OVERLAYS)[number];

/** What an overlay says of a node: has it, has it not, is cut off; or how grave its findings are. */
export type Mark = "has" | "no" | "cut";
