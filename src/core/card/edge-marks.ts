import type { NodeRecord } from "../records/node.ts";
import { cards } from "../strings/cards.ts";

type Edge = Pick<NodeRecord, "sign" | "lagDays" | "confidence">;

/** Whether an edge says anything of itself. */
export function hasMarks({ sign, lagDays, confidence }: Edge): boolean {
  return sign !== undefined || lagDays !== undefined || confidence !== undefined;
}

/** What an edge says of itself beside its reason: `+ in 2 weeks, 7/10 sure`; empty where it says nothing. */
export function edgeMarks({ sign, lagDays, confidence }: Edge): string {
  const way = sign && (sign === "+" ? "+" : "−");
  const first = [way, lagDays !== undefined && cards.shownIn(lagDays)].filter(Boolean).join(" ");
  return [first, confidence !== undefined && cards.sure(confidence)].filter(Boolean).join(", ");
}

/** The reason of an edge on one line, and what it says of itself on the next. */
export function edgeText(edge: Edge & Pick<NodeRecord, "because">): string {
  const reason = edge.because?.trim().replace(/\s+/g, " ");
  return [reason && cards.because(reason), edgeMarks(edge)].filter(Boolean).join("\n");
}
