import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";

/** A number of an aim or a metric that stands in its unit. */
export type NumberField = "baseline" | "target" | "threshold" | "residual";

/** Whether a unit that was written with a number can be taken: it is the one of the node, or the node has none yet. */
export function unitFits(view: View, id: Id, unit: string | undefined): boolean {
  const own = view.node(id)?.unit;
  return unit === undefined || own === undefined || own === unit;
}

/** Gives a node its unit if it has none. */
export function takeUnit(draft: Draft, id: Id, unit: string | undefined): void {
  const node = draft.node(id);
  if (unit === undefined || !node || node.unit !== undefined) return;
  draft.patch<NodeRecord>(id, { unit });
}

/**
 * Sets or, with undefined, clears a number. A unit written with it becomes that of the node; baseline and target tell
 * which way is better if nobody has said so.
 */
export function setNumber(
  draft: Draft,
  id: Id,
  field: NumberField,
  quantity: { readonly value: number; readonly unit?: string } | undefined,
): void {
  draft.patch<NodeRecord>(id, { [field]: quantity?.value });
  takeUnit(draft, id, quantity?.unit);
  const node = draft.node(id);
  if (!node || node.better !== undefined) return;
  const { baseline, target } = node;
  if (baseline === undefined || target === undefined || baseline === target) return;
  draft.patch<NodeRecord>(id, { better: target > baseline ? "up" : "down" });
}
