import type { Face } from "../records/node.ts";

/**
 * Why a node of one face may not hang below another: an aim stands at the top, and below a guardrail or a note
 * there are only notes. Undefined if it may. The reason is a key of the strings catalogue (`refusals`).
 */
export function mayHang(child: Face, parent: Face): "aimIsRoot" | "onlyNotesBelow" | undefined {
  if (child === "aim") return "aimIsRoot";
  const closed = parent === "guardrail" || parent === "note";
  return closed && child !== "note" ? "onlyNotesBelow" : undefined;
}
